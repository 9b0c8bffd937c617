package io.heatline.forms;

/** Tells whether what a special input names exists, and may be named by whoever submits. */
@FunctionalInterface
public interface Lookup {

    /**
     * Asked once for each id of a field that is shown; ids are at most 64 characters without control characters.
     *
     * @param kind the word of the widget: {@code station}, {@code person} or {@code photos}
     * @param id what was submitted
     */
    boolean exists(String kind, String id);
}
