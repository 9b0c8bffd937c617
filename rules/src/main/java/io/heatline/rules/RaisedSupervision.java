package io.heatline.rules;

import java.util.List;
import java.util.TreeSet;

/**
 * Where the supervision rules leave what they ask for. Public because compiled rules live in a class loader of their own;
 * nothing else has a use for it.
 */
public final class RaisedSupervision {
    private final TreeSet<String> rules = new TreeSet<>();

    RaisedSupervision() {}

    /** Called by a rule that wants the order supervised. */
    public void raise(String rule) {
        rules.add(rule);
    }

    List<String> rules() {
        return List.copyOf(rules);
    }
}
