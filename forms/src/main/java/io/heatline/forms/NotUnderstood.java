package io.heatline.forms;

/** A part of a form that cannot be read; becomes a flaw of the form. */
final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
