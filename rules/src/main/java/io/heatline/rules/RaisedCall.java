package io.heatline.rules;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the call rules leave what they want. Public because compiled rules live in a class loader of their own; nothing else has a use
 * for it. Of several wishes the more urgent holds, so their order does not matter.
 */
public final class RaisedCall {
    private final TreeSet<String> rules = new TreeSet<>();
    private final TreeSet<String> prompts = new TreeSet<>();
    private int priority;
    private boolean duty;
    private @Nullable String process;

    RaisedCall() {}

    /** Called by a rule: at least this priority in the queue, 0 to 10. */
    public void priority(int atLeast, String rule) {
        priority = Math.max(priority, atLeast);
        rules.add(rule);
    }

    /** Called by a rule: this is said first. */
    public void say(String prompt, String rule) {
        prompts.add(prompt);
        rules.add(rule);
    }

    /** Called by a rule: the duty roster is rung. */
    public void ringDuty(String rule) {
        duty = true;
        rules.add(rule);
    }

    /** Called by a rule: this process starts if nobody speaks with the caller. */
    public void start(String name, String rule) {
        process = process == null || name.compareTo(process) < 0 ? name : process;
        rules.add(rule);
    }

    List<String> rules() {
        return List.copyOf(rules);
    }

    List<String> prompts() {
        return List.copyOf(prompts);
    }

    int priority() {
        return priority;
    }

    boolean duty() {
        return duty;
    }

    @Nullable
    String process() {
        return process;
    }
}
