package io.heatline.asterisk.ivr;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Presses keys as written: {@code .} waits out one question, {@code !} hangs up. */
final class ScriptedCaller implements Caller {
    final List<String> heard = new ArrayList<>();
    private final Deque<Character> keys = new ArrayDeque<>();

    ScriptedCaller(String keys) {
        keys.chars().forEach(key -> this.keys.add((char) key));
    }

    @Override
    public Optional<Character> hear(List<String> prompts, String breaking) {
        heard.addAll(prompts);
        return Optional.empty();
    }

    @Override
    public Optional<Character> press(Duration patience) {
        Character key = keys.poll();
        if (key == null || key == '!') {
            throw new Gone(new IOException("gone"));
        }
        return key == '.' ? Optional.empty() : Optional.of(key);
    }
}
