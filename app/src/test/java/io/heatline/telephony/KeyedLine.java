package io.heatline.telephony;

import io.heatline.asterisk.AgiLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A caller who presses these keys. */
final class KeyedLine implements AgiLine {
    final Map<String, String> variables = new HashMap<>();
    final List<String> heard = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    /** The prompt they no longer hear; none. */
    String hangsUpAt = "";

    private final Ami call;
    private final String script;
    private final Map<String, String> parameters;
    private final Deque<Character> keys = new ArrayDeque<>();

    KeyedLine(Ami call, String script, Map<String, String> parameters, String keys) {
        this.call = call;
        this.script = script;
        this.parameters = parameters;
        keys.chars().forEach(key -> this.keys.add((char) key));
    }

    /** Who pressed a key while waiting in the shipped flow's queue, and then these. */
    static KeyedLine inQueue(Ami call, String pbx, String key, String then) {
        var line = after(call, pbx, "agents", "KEY", then);
        line.set("HEATLINE_KEY", key);
        return line;
    }

    /** Whom the PBX gives back from a node of the shipped flow. */
    static KeyedLine after(Ami call, String pbx, String node, String result, String then) {
        var line = new KeyedLine(call, "ivr", Map.of("from", "after", "pbx", pbx), then);
        line.set("HEATLINE_AT", "hotline:0:" + node);
        line.set("HEATLINE_MEMO", "-waiting=agents");
        line.set("HEATLINE_RESULT", result);
        return line;
    }

    @Override
    public String script() {
        return script;
    }

    @Override
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    @Override
    public String linkedid() {
        return call.linkedid;
    }

    @Override
    public String channel() {
        return call.linkedid;
    }

    @Override
    public String callerNumber() {
        return call.caller;
    }

    @Override
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    @Override
    public void set(String name, String value) {
        variables.put(name, value);
    }

    @Override
    public void step(String step, String detail) {
        steps.add(step + " " + detail);
    }

    @Override
    public Optional<Character> hear(List<String> prompts, String breaking) {
        if (prompts.contains(hangsUpAt)) {
            throw new Gone(new IOException("hung up"));
        }
        heard.addAll(prompts);
        return Optional.empty();
    }

    @Override
    public Optional<Character> press(Duration patience) {
        return Optional.ofNullable(keys.poll());
    }
}
