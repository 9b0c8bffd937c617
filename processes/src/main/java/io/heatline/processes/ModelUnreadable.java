package io.heatline.processes;

/** The text is no XML at all. */
public final class ModelUnreadable extends RuntimeException {

    private final int line;

    ModelUnreadable(int line, Exception cause) {
        super(cause.getMessage(), cause);
        this.line = line;
    }

    /** Line where reading stopped, 0 if unknown. */
    public int line() {
        return line;
    }
}
