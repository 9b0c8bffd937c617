package io.heatline.customer.store;

/** What a list of premises can be in the order of; where nothing is known comes first. */
public enum PremisesOrder {
    REGISTERED("p.id"),
    PLACE("p.address_key"),
    ACCOUNT_NO("coalesce(p.account_no, ' ')"),
    HEATED_AREA("coalesce(p.heated_area, 0)"),
    CHANGED("p.changed_at");

    private final String expression;

    PremisesOrder(String expression) {
        this.expression = expression;
    }

    public String expression() {
        return expression;
    }
}
