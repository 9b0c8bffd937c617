package io.heatline.customer.store;

/** What a list of premises can be narrowed by, and where in the tables it stands. */
public enum PremisesColumn {
    ESTATE("p.estate_key"),
    BUILDING("p.building_key"),
    UNIT("p.unit_key"),
    ROOM("p.room_key"),
    ADDRESS("p.address"),
    STATE("p.state"),
    HEATED_AREA("p.heated_area"),
    CUSTOMER_TYPE("p.customer_type"),
    ACCOUNT_NO("p.account_no"),
    NOTE("p.note"),
    COMPLETE("p.complete"),
    CREATED_AT("p.created_at"),
    CHANGED_AT("p.changed_at"),
    CHANGED_BY("p.changed_by"),
    OWNER("customer_owner", "t.until_day is null", "t.name_key"),
    OWNER_SINCE("customer_owner", "t.until_day is null", "t.from_day"),
    FORMER_OWNER("customer_owner", "t.until_day is not null", "t.name_key"),
    CONTACT_NAME("customer_contact", "t.name_key"),
    CONTACT_SEX("customer_contact", "t.sex"),
    CONTACT_RELATION("customer_contact", "t.relation"),
    CONTACT_TYPE("customer_contact", "t.customer_type"),
    CONTACT_EMPLOYER("customer_contact", "t.employer"),
    CONTACT_EMAIL("customer_contact", "t.email"),
    CONTACT_FAX("customer_contact", "t.fax"),
    CONTACT_ADDRESS("customer_contact", "t.postal_address"),
    CONTACT_VIP("customer_contact", "t.vip"),
    CONTACT_VULNERABLE("customer_contact", "t.vulnerable"),
    CONTACT_QUIET("customer_contact", "t.quiet_from"),
    CONTACT_REGISTERED("customer_contact", "t.registered_on"),
    CONTACT_REGISTERED_VIA("customer_contact", "t.registered_via"),
    PHONE("customer_phone", "t.e164"),
    PHONE_TAIL("customer_phone", "t.tail"),
    PHONE_RELATION("customer_phone", "t.relation"),
    OWING("customer_payment", "t.amount_paid < t.amount_due", "t.season"),
    PAID("customer_payment", "t.amount_paid >= t.amount_due", "t.season"),
    NETWORK("customer_network", "t.status"),
    NETWORK_SINCE("customer_network", "t.since_day"),
    TEMPERATURE(
            "customer_temperature",
            "not exists (select 1 from customer_temperature n where n.premises_id = t.premises_id"
                    + " and n.measured_at > t.measured_at)",
            "t.celsius");

    private final String table;
    private final String condition;
    private final String column;

    PremisesColumn(String column) {
        this("", "", column);
    }

    PremisesColumn(String table, String column) {
        this(table, "1 = 1", column);
    }

    PremisesColumn(String table, String condition, String column) {
        this.table = table;
        this.condition = condition;
        this.column = column;
    }

    /** The table whose rows point to premises; empty for the premises' own. */
    public String table() {
        return table;
    }

    public String condition() {
        return condition;
    }

    public String column() {
        return column;
    }

    public boolean own() {
        return table.isEmpty();
    }
}
