package io.heatline.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One submission on its way through the check. Conditions see cleaned answers only, and none of a hidden field. */
final class Submission {

    private static final int MAX_UNKNOWN = 20;
    private static final int MAX_KEY = 64;

    private final List<FieldRule> rules;
    private final Setting setting;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, @Nullable Object> facts = new HashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    Submission(List<FieldRule> rules, Set<String> reads, Map<String, ?> submitted, Setting setting) {
        this.rules = rules;
        this.setting = setting;
        reads.forEach(name -> facts.put(name, setting.variables().get(name)));
        rules.forEach(rule -> read(rule, submitted.get(rule.field().key())));
        refuseUnknown(submitted);
    }

    private void read(FieldRule rule, @Nullable Object raw) {
        Reading reading = raw == null ? Reading.nothing() : rule.rule().read(raw, setting.clock());
        readings.put(rule.field().key(), reading);
        if (!rule.locked()) {
            facts.put(rule.field().key(), reading instanceof Reading.Answer answer ? answer.value() : null);
        }
    }

    private void refuseUnknown(Map<String, ?> submitted) {
        submitted.keySet().stream()
                .filter(key -> !readings.containsKey(key))
                .limit(MAX_UNKNOWN)
                .forEach(key -> problems.add(Refusal.UNKNOWN_FIELD.of(cut(key), setting.locale())));
    }

    private static String cut(String key) {
        return Texts.length(key) > MAX_KEY ? key.substring(0, key.offsetByCodePoints(0, MAX_KEY)) : key;
    }

    Checked check() {
        rules.forEach(this::check);
        return new Checked(values, problems);
    }

    @SuppressWarnings("NullAway") // FEEL reads a missing answer as null
    private void check(FieldRule rule) {
        String key = rule.field().key();
        if (rule.hidden(facts)) {
            facts.put(key, null);
        } else if (rule.readOnly(facts)) {
            facts.put(key, setting.variables().get(key));
        } else {
            take(rule.field(), readings.getOrDefault(key, Reading.nothing()));
        }
    }

    private void take(Field field, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            refuse(field, refused.refusal(), refused.details());
        } else if (reading instanceof Reading.Answer answer) {
            keep(field, answer.value());
        } else if (field.required()) {
            refuse(field, Refusal.REQUIRED);
        }
    }

    private void keep(Field field, Object value) {
        if (named(field.widget(), value)) {
            values.put(field.key(), value);
        } else {
            refuse(field, Refusal.NOT_FOUND);
        }
    }

    private boolean named(Widget widget, Object value) {
        if (widget == Widget.NONE) {
            return true;
        }
        List<?> ids = value instanceof List<?> list ? list : List.of(value);
        return ids.stream().allMatch(id -> setting.lookup().exists(widget.word(), String.valueOf(id)));
    }

    private void refuse(Field field, Refusal refusal, Object... details) {
        problems.add(refusal.of(field.key(), setting.locale(), details));
    }
}
