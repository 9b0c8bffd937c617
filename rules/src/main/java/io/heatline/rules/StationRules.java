package io.heatline.rules;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which station a request goes to, by the table the rule book holds now. Safe for many threads. */
public final class StationRules {
    private static final Logger LOG = LoggerFactory.getLogger(StationRules.class);

    private final RuleBook book;

    public StationRules(RuleBook book) {
        this.book = book;
    }

    /**
     * Never throws: whatever stands in the way of one station is an {@link Verdict.Undecided} with its reason.
     *
     * <p>Of the rows that match, those that ask for more of type and fault win over those that ask for less. If the
     * winners name different stations, a dispatcher decides.
     */
    public Verdict route(RoutingFacts facts) {
        StationTable table = book.lease();
        if (table == null) {
            return new Verdict.Undecided(UndecidedCause.NO_TABLE, "还没有发布楼盘归属表，请人工派单。", null);
        }
        try {
            return route(facts, table);
        } finally {
            table.rules().release();
        }
    }

    private static Verdict route(RoutingFacts facts, StationTable table) {
        try {
            return table.route(facts.estate(), facts.type(), facts.fault());
        } catch (RuntimeException | LinkageError e) {
            // Whatever the engine throws, a household is waiting: a person decides instead.
            String version = table.published().version();
            LOG.error("Station rules failed on {}, table {}", facts, version, e);
            return new Verdict.Undecided(UndecidedCause.ENGINE_FAILED, "派单规则暂时无法运行，请人工派单，并告诉系统管理员。", version);
        }
    }
}
