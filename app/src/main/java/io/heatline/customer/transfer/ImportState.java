package io.heatline.customer.transfer;

/** Where an import stands. */
public enum ImportState {
    /** The dry run is under way, or waits for its turn. */
    CHECKING,
    /** What it would do is known. */
    CHECKED,
    COMMITTING,
    COMMITTED,
    UNDOING,
    UNDONE,
    CANCELLED,
    /** It could not be read; {@code failure} says why. */
    FAILED
}
