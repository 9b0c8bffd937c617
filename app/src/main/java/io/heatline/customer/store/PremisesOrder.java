package io.heatline.customer.store;

/** What a list of premises can be in the order of; where nothing is known comes first. Each has an index. */
public enum PremisesOrder {
    REGISTERED("p.id", true, false),
    PLACE("p.address_key", true, false),
    ACCOUNT_NO("p.account_no", false, true),
    HEATED_AREA("p.heated_area", false, true),
    CHANGED("p.changed_at", false, false);

    private final String column;
    private final boolean unique;
    private final boolean optional;

    PremisesOrder(String column, boolean unique, boolean optional) {
        this.column = column;
        this.unique = unique;
        this.optional = optional;
    }

    public String column() {
        return column;
    }

    /** Whether no two premises have the same there; else those follow by id. */
    public boolean unique() {
        return unique;
    }

    /** Whether it may be unknown: databases don't agree on where such premises stand, so these are a list of their own. */
    public boolean optional() {
        return optional;
    }
}
