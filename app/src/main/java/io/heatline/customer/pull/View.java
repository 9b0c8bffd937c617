package io.heatline.customer.pull;

import io.heatline.customer.CustomerType;
import io.heatline.customer.Network;
import io.heatline.customer.PremisesState;
import io.heatline.customer.Relation;
import io.heatline.customer.SyncRecord;
import io.heatline.customer.SyncRecord.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The views, in the order they are read: what is said of a premises comes after the premises. */
enum View {
    PREMISES("account_no, estate, building, unit, room, state, heated_area, customer_type, owner, contact_name,"
            + " contact_phones, contact_relation") {
        @Override
        SyncRecord record(ResultSet row) throws SQLException {
            var name = row.getString("contact_name");
            var phones = row.getString("contact_phones");
            var person = new SyncRecord.Person(
                    name, phones == null ? null : List.of(phones), word(Relation.class, row, "contact_relation"));
            return new SyncRecord.OfPremises(
                    seq(row),
                    at(row, "changed_at"),
                    new Place(
                            row.getString("account_no"),
                            row.getString("estate"),
                            row.getString("building"),
                            row.getString("unit"),
                            row.getString("room")),
                    word(PremisesState.class, row, "state"),
                    row.getBigDecimal("heated_area"),
                    word(CustomerType.class, row, "customer_type"),
                    row.getString("owner"),
                    name == null && phones == null ? null : List.of(person));
        }
    },
    PAYMENTS("account_no, season, amount_due, amount_paid, paid_at") {
        @Override
        SyncRecord record(ResultSet row) throws SQLException {
            return new SyncRecord.OfPayment(
                    seq(row),
                    at(row, "changed_at"),
                    account(row),
                    row.getString("season"),
                    row.getBigDecimal("amount_due"),
                    row.getBigDecimal("amount_paid"),
                    at(row, "paid_at"));
        }
    },
    NETWORK("account_no, status, since_day") {
        @Override
        SyncRecord record(ResultSet row) throws SQLException {
            return new SyncRecord.OfNetwork(
                    seq(row),
                    at(row, "changed_at"),
                    account(row),
                    word(Network.class, row, "status"),
                    row.getObject("since_day", LocalDate.class));
        }
    },
    TEMPERATURES("account_no, measured_at, celsius, place") {
        @Override
        SyncRecord record(ResultSet row) throws SQLException {
            return new SyncRecord.OfTemperature(
                    seq(row),
                    at(row, "changed_at"),
                    account(row),
                    at(row, "measured_at"),
                    row.getBigDecimal("celsius"),
                    row.getString("place"));
        }
    };

    private final String columns;

    View(String columns) {
        this.columns = columns;
    }

    /** @throws IllegalArgumentException for a word we don't know */
    abstract SyncRecord record(ResultSet row) throws SQLException;

    String query(String view) {
        return "select changed_seq, changed_at, " + columns + " from " + view
                + " where changed_seq > ? order by changed_seq";
    }

    static long seq(ResultSet row) throws SQLException {
        return row.getLong("changed_seq");
    }

    private static Place account(ResultSet row) throws SQLException {
        return new Place(row.getString("account_no"), null, null, null, null);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, ResultSet row, String column)
            throws SQLException {
        var word = row.getString(column);
        return word == null || word.isBlank()
                ? null
                : Enum.valueOf(words, word.strip().toUpperCase(Locale.ROOT));
    }
}
