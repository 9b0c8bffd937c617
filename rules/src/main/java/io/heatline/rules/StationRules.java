package io.heatline.rules;

/** Decides which station a request goes to, by the table the rule book holds now. Safe for many threads. */
public final class StationRules {
    private final RuleBook book;

    public StationRules(RuleBook book) {
        this.book = book;
    }

    /** Never throws: whatever stands in the way of one station is an {@link Verdict.Undecided} with its reason. */
    public Verdict route(RoutingFacts facts) {
        return book.route(facts);
    }
}
