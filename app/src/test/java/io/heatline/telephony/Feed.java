package io.heatline.telephony;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What a PBX says of many calls, each event when it happens. */
final class Feed {

    private static final Pattern WHEN = Pattern.compile("(?m)^Timestamp: ([0-9.]+)$");

    private final List<Event> events = new ArrayList<>();

    /** @param at seconds since the epoch */
    private record Event(double at, String text) {}

    /** @param blocks events as {@link Ami} writes them */
    void add(String blocks) {
        for (String block : blocks.split("(?<=\n)\n")) {
            var when = WHEN.matcher(block);
            if (when.find()) {
                events.add(new Event(Double.parseDouble(when.group(1)), block + "\n"));
            }
        }
    }

    int size() {
        return events.size();
    }

    /** Says them all; answers by how many milliseconds each was late here already. */
    long[] say(FakePbx pbx) throws IOException, InterruptedException {
        events.sort(Comparator.comparingDouble(Event::at));
        long[] late = new long[events.size()];
        for (int next = 0; next < late.length; ) {
            double now = now();
            double wait = events.get(next).at() - now;
            if (wait > 0) {
                Thread.sleep((long) (wait * 1000) + 1);
                continue;
            }
            var due = new StringBuilder();
            for (; next < late.length && events.get(next).at() <= now; next++) {
                due.append(events.get(next).text());
                late[next] = (long) ((now - events.get(next).at()) * 1e9);
            }
            pbx.say(due.toString());
        }
        return late;
    }

    static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }
}
