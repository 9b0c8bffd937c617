package io.heatline.customer.transfer;

import static java.util.stream.Collectors.joining;

import io.heatline.customer.Contact;
import io.heatline.customer.ContactPhone;
import io.heatline.customer.Owner;
import io.heatline.customer.Phone;
import io.heatline.customer.PremisesList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A premises as rows of a table, one for each of its contacts; an import reads them back. */
final class ExportRows {

    /** Where the heat comes from stands in the file for whoever reads it; an import takes no notice. */
    private static final List<String> TOLD = List.of("地址", "换热站", "网所");

    private ExportRows() {}

    static List<String> headings() {
        return Stream.concat(
                        Arrays.stream(ImportField.values())
                                .filter(field -> field != ImportField.OTHER_PHONES)
                                .map(ImportField::heading),
                        TOLD.stream())
                .toList();
    }

    static List<List<@Nullable Object>> of(PremisesList.Entry entry, boolean phones) {
        var contacts = entry.card().contacts();
        return contacts.isEmpty()
                ? List.of(row(entry, null, phones))
                : contacts.stream().map(contact -> row(entry, contact, phones)).toList();
    }

    private static List<@Nullable Object> row(PremisesList.Entry entry, @Nullable Contact contact, boolean phones) {
        var premises = entry.card().premises();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(premises.estate());
        cells.add(premises.building());
        cells.add(premises.unit());
        cells.add(premises.room());
        cells.add(Words.STATE.write(premises.state()));
        cells.add(premises.heatedArea());
        cells.add(premises.customerType() == null ? null : Words.TYPE.write(premises.customerType()));
        cells.add(premises.accountNo());
        cells.add(premises.note());
        owner(cells, entry.owners());
        person(cells, contact, phones);
        cells.add(premises.address());
        var heat = entry.heat();
        cells.add(heat == null ? null : heat.substation().name());
        var office = heat == null ? null : heat.office();
        cells.add(office == null ? null : office.name());
        return cells;
    }

    private static void owner(List<@Nullable Object> cells, List<Owner> owners) {
        if (owners.isEmpty()) {
            cells.add(null);
            cells.add(null);
        } else {
            // Of several, the one who came last; the others stay as they are when the file comes back.
            var owner = owners.get(owners.size() - 1);
            cells.add(owner.name());
            cells.add(text(owner.from()));
        }
    }

    private static void person(List<@Nullable Object> cells, @Nullable Contact contact, boolean phones) {
        if (contact == null) {
            for (var field : ImportField.values()) {
                if (field.ordinal() >= ImportField.NAME.ordinal() && field != ImportField.OTHER_PHONES) {
                    cells.add(null);
                }
            }
            return;
        }
        cells.add(contact.name());
        cells.add(contact.sex() == null ? null : Words.SEX.write(contact.sex()));
        cells.add(contact.relation() == null ? null : Words.RELATION.write(contact.relation()));
        cells.add(contact.type() == null ? null : Words.TYPE.write(contact.type()));
        cells.add(contact.employer());
        cells.add(contact.phones().stream().map(phone -> written(phone, phones)).collect(joining("、")));
        cells.add(contact.email());
        var fax = contact.fax();
        cells.add(fax == null || phones ? fax : Phone.of(fax).masked());
        cells.add(contact.postalAddress());
        cells.add(contact.vip() ? "是" : "否");
        cells.add(contact.vulnerable().stream()
                .sorted()
                .map(Words.VULNERABLE::write)
                .collect(joining("、")));
        var quiet = contact.quiet();
        cells.add(quiet == null ? null : quiet.written());
        cells.add(text(contact.registeredOn()));
        cells.add(contact.registeredVia() == null ? null : Words.VIA.write(contact.registeredVia()));
    }

    private static String written(ContactPhone number, boolean phones) {
        var phone = number.phone();
        var shown = phones ? phone.written() : phone.masked();
        return number.relation() == null ? shown : shown + "(" + Words.RELATION.write(number.relation()) + ")";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
