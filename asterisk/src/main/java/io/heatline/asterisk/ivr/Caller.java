package io.heatline.asterisk.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The person on the line: hears prompts, presses keys. Each method throws {@link Gone} once they hung up. */
public interface Caller {
    /**
     * Plays prompts one after another until a key of {@code keys} is pressed.
     *
     * @param prompts names of our sound files, without folder and ending
     * @return the key that broke in; empty when all was heard
     */
    Optional<Character> hear(List<String> prompts, String keys);

    /** Waits for a key. */
    Optional<Character> press(Duration patience);

    /** They hung up. */
    final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what was noticed. */
        public Gone(Throwable cause) {
            super("the caller hung up", cause, false, false);
        }
    }
}
