package io.heatline.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in which sequence an event stands; what a browser saw last. Each start of a node counts anew under a name of its own, so
 * that numbers of two nodes, or of one before and after its restart, are never taken for each other.
 */
record Place(String node, long number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,32})-(\\d{1,18})");

    /** Empty when it is none of ours. */
    static Optional<Place> read(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new Place(found.group(1), Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return node + "-" + number;
    }
}
