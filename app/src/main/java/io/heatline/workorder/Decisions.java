package io.heatline.workorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.rules.RuleRef;
import io.heatline.workorder.store.DecisionMapper;
import io.heatline.workorder.store.DecisionMapper.DecisionRow;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the rules decided, and why. */
@Component
public class Decisions {

    private static final AtCommit.Insert DECISION = new AtCommit.Insert(DecisionMapper.class, "insert");

    private final DecisionMapper rows;
    private final AtCommit atCommit;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(DecisionMapper rows, AtCommit atCommit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.atCommit = atCommit;
        this.json = json;
        this.clock = clock;
    }

    /** Every decision about the order, oldest first. */
    public List<Decision> of(WorkOrderNumber number) {
        atCommit.writeNow();
        return rows.of(number.value()).stream().map(this::toDecision).toList();
    }

    Optional<Decision> latest(WorkOrderNumber number, Decision.Kind kind) {
        atCommit.writeNow();
        return rows.latest(number.value(), kind.name()).map(this::toDecision);
    }

    void record(
            WorkOrderNumber number,
            Decision.Kind kind,
            @Nullable String outcome,
            @Nullable String undecided,
            List<RuleRef> rules,
            Map<String, Object> facts,
            @Nullable String tableVersion) {
        var kept = rules.stream()
                .map(rule -> new Decision.Rule(rule.name(), rule.row(), rule.label()))
                .toList();
        atCommit.add(
                DECISION,
                new DecisionRow(
                        number.value(),
                        kind.name(),
                        clock.instant(),
                        outcome,
                        undecided,
                        write(kept),
                        write(facts),
                        tableVersion));
    }

    private Decision toDecision(DecisionRow row) {
        return new Decision(
                Decision.Kind.valueOf(row.kind()),
                row.decidedAt(),
                row.outcome(),
                row.undecided(),
                read(row.rules(), new TypeReference<>() {}),
                read(row.facts(), new TypeReference<>() {}),
                row.tableVersion());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
