package io.heatline.asterisk.ivr;

import io.heatline.asterisk.ivr.Flow.Defaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said to a caller and asked of them, with the variables filled in, until an answer fits or the tries are over. */
final class Dialogue {
    private static final String KEYS = "0123456789*#";
    private static final Duration BETWEEN_DIGITS = Duration.ofSeconds(4);

    private final Defaults defaults;
    private final Caller caller;
    private final Memory memory;

    Dialogue(Defaults defaults, Caller caller, Memory memory) {
        this.defaults = defaults;
        this.caller = caller;
        this.memory = memory;
    }

    /**
     * What came of a question.
     *
     * @param answer null when none did fit
     */
    record Asked(@Nullable String answer, boolean lastWasWrong) {}

    /** What an answer that begins with this key comes to. */
    interface Reading {
        /** Null when it doesn't fit. */
        @Nullable
        String of(char first);
    }

    void say(List<String> prompts) {
        List<String> filled = filled(prompts);
        if (!filled.isEmpty()) {
            caller.hear(filled, "");
        }
    }

    /** Nothing is said, and no key matters. */
    void breathe(Duration length) {
        caller.press(length);
    }

    /** One key, asked for once. */
    Optional<Character> key(List<String> prompts, @Nullable Integer seconds) {
        return caller.hear(filled(prompts), KEYS).or(() -> caller.press(patience(seconds)));
    }

    Asked ask(List<String> prompts, @Nullable Integer seconds, @Nullable Integer tries, Reading reading) {
        int left = tries == null ? defaults.tries() : tries;
        boolean wrong = false;
        while (left-- > 0) {
            Optional<Character> first = key(prompts, seconds);
            String answer = first.isEmpty() ? null : reading.of(first.get());
            if (answer != null) {
                return new Asked(answer, false);
            }
            wrong = first.isPresent();
            if (left > 0) {
                say(wrong ? defaults.sayInvalid() : defaults.sayNoInput());
            }
        }
        return new Asked(null, wrong);
    }

    /** The rest of a number that began with this key; null when it has too few digits, or was taken back by a star. */
    @Nullable
    String number(char first, int min, int max) {
        var digits = new StringBuilder();
        char next = first;
        while (next != '#' && next != '*') {
            digits.append(next);
            if (digits.length() == max) {
                break;
            }
            next = caller.press(BETWEEN_DIGITS).orElse('#');
        }
        return next != '*' && digits.length() >= min ? digits.toString() : null;
    }

    private Duration patience(@Nullable Integer seconds) {
        return Duration.ofSeconds(seconds == null ? defaults.timeout() : seconds);
    }

    /** A variable is spoken as what it holds: prompts, or digits one by one. */
    List<String> filled(List<String> prompts) {
        List<String> filled = new ArrayList<>();
        for (String prompt : prompts) {
            if (prompt.startsWith("$")) {
                String value = memory.get(prompt.substring(1));
                if (value.chars().allMatch(Character::isDigit)) {
                    filled.addAll(Spoken.digits(value));
                } else {
                    filled.addAll(List.of(value.split(" ")));
                }
            } else {
                filled.add(prompt);
            }
        }
        return filled;
    }
}
