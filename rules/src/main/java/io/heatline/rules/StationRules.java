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
        String estate = facts.estate();
        String version = table.published().version();
        if (estate == null || EstateKey.of(estate).isEmpty()) {
            return new Verdict.Undecided(UndecidedCause.ESTATE_MISSING, "工单没有写明楼盘，请核对地址后人工派单。", version);
        }
        try {
            return table.route(estate, facts.type(), facts.fault());
        } catch (RuntimeException | LinkageError e) {
            // Whatever the engine throws, a household is waiting: a person decides instead.
            LOG.error("Station rules failed on {}, table {}", facts, version, e);
            return new Verdict.Undecided(UndecidedCause.ENGINE_FAILED, "派单规则暂时无法运行，请人工派单，并告诉系统管理员。", version);
        }
    }
}
