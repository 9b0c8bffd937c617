package io.heatline.customer.transfer;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.OwnerDetails;
import io.heatline.customer.Phone;
import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.PremisesDetails;
import io.heatline.customer.PremisesInvalid;
import io.heatline.customer.PremisesState;
import io.heatline.customer.store.ImportPhone;
import io.heatline.customer.store.ImportRow;
import io.heatline.sheet.SheetRow;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one file. Not for several threads. */
final class RowReader {

    /** A row as it was understood, with its numbers. */
    record Understood(ImportRow row, List<ImportPhone> phones) {}

    static final String READ = "READ";
    static final String ERROR = "ERROR";

    private static final Map<String, ImportField> OF_PLACES = Map.of(
            "premises.building", ImportField.BUILDING,
            "premises.unit", ImportField.UNIT,
            "premises.room", ImportField.ROOM);
    private static final Map<String, ImportField> OF_CONTACTS = Map.of(
            "contact.employer", ImportField.EMPLOYER,
            "contact.email", ImportField.EMAIL,
            "contact.fax", ImportField.FAX,
            "contact.postalAddress", ImportField.POSTAL_ADDRESS,
            "contact.phone", ImportField.PHONES);

    private final String importId;
    private final Map<ImportField, Integer> columns;
    private final Map<String, String> estates;
    private final PlaceReader places = new PlaceReader();
    private final RowLines rowLines;

    /** @param estates the company's way to write an estate, by the key of its name */
    RowReader(String importId, Map<Integer, ImportField> mapping, PhoneNumbers numbers, Map<String, String> estates) {
        this.importId = importId;
        this.columns = new EnumMap<>(ImportField.class);
        mapping.forEach((column, field) -> columns.put(field, column));
        this.rowLines = new RowLines(importId, numbers);
        this.estates = estates;
    }

    static Map<String, String> listed(List<String> names) {
        return names.stream()
                .collect(
                        Collectors.toMap(name -> new EstateName(name).key(), Function.identity(), (one, other) -> one));
    }

    Understood read(SheetRow sheet) {
        var cells = new RowCells(sheet, columns);
        var place = place(cells);
        var state = cells.word(ImportField.STATE, Words.STATE);
        var area = cells.area(ImportField.HEATED_AREA);
        var type = cells.word(ImportField.CUSTOMER_TYPE, Words.TYPE);
        var account = cells.text(ImportField.ACCOUNT_NO);
        var note = cells.text(ImportField.NOTE);
        cells.checked(
                ImportField.ACCOUNT_NO, () -> new PremisesDetails(PremisesState.IN_USE, null, null, account, null));
        if (account != null && RowCells.LOST.matcher(account).matches()) {
            cells.problem(ImportField.ACCOUNT_NO, "number-lost", account);
        }
        cells.checked(ImportField.NOTE, () -> new PremisesDetails(PremisesState.IN_USE, null, null, null, note));
        var owner = owner(cells);
        var ownerFrom = cells.day(ImportField.OWNER_FROM);
        var lines = rowLines.of(cells);
        var contact = contact(cells, lines);
        var name = contact == null ? null : contact.name();
        var quiet = cells.hours(ImportField.QUIET);
        var vip = cells.yes(ImportField.VIP);
        var vulnerable = cells.words(ImportField.VULNERABLE, Words.VULNERABLE);
        var registered = cells.day(ImportField.REGISTERED_ON);
        var via = cells.word(ImportField.REGISTERED_VIA, Words.VIA);
        boolean sound = cells.problems().isEmpty();
        var row = new ImportRow(
                importId,
                cells.number(),
                sound ? READ : ERROR,
                cells.number(),
                place == null ? null : place.estate().written(),
                place == null ? null : place.building().written(),
                place == null ? null : nullIfEmpty(place.unit().written()),
                place == null ? null : place.room().written(),
                place == null ? null : place.address(),
                place == null ? null : place.estate().key(),
                place == null ? null : place.building().key(),
                place == null ? null : nullIfEmpty(place.unit().key()),
                place == null ? null : place.room().key(),
                place == null ? null : place.key(),
                state,
                area,
                type,
                account,
                note,
                owner,
                owner == null ? null : Spelling.folded(owner),
                ownerFrom,
                name,
                name == null ? null : Spelling.folded(name),
                contact == null ? null : contactKey(name, lines),
                contact == null ? null : contact.sex(),
                contact == null ? null : contact.relation(),
                contact == null ? null : contact.type(),
                contact == null ? null : contact.employer(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.fax(),
                contact == null ? null : contact.postalAddress(),
                contact == null ? null : vip,
                contact == null ? null : vulnerable,
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString(),
                registered,
                via,
                null,
                null,
                Problem.written(cells.problems()));
        return new Understood(row, sound ? List.copyOf(lines.values()) : List.of());
    }

    /** Somebody without a name is who has the number. */
    private static @Nullable String contactKey(@Nullable String name, Map<String, ImportPhone> lines) {
        if (name != null) {
            return Spelling.folded(name);
        }
        return lines.isEmpty() ? null : "|" + lines.keySet().iterator().next();
    }

    private PlaceReader.@Nullable Place place(RowCells cells) {
        var estate = cells.needed(ImportField.ESTATE);
        var building = cells.needed(ImportField.BUILDING);
        var unit = cells.text(ImportField.UNIT);
        var room = cells.needed(ImportField.ROOM);
        if (estate == null || building == null || room == null) {
            return null;
        }
        try {
            var place = places.read(estate, building, unit, room);
            var listed = estates.get(place.estate().key());
            return listed == null || listed.equals(place.estate().written())
                    ? place
                    : places.read(listed, building, unit, room);
        } catch (PremisesInvalid invalid) {
            cells.refused(invalid, OF_PLACES, ImportField.ESTATE);
            return null;
        }
    }

    private static @Nullable String owner(RowCells cells) {
        var owner = cells.text(ImportField.OWNER);
        if (owner != null) {
            cells.checked(ImportField.OWNER, () -> new OwnerDetails(owner, null, null, null));
        }
        return owner;
    }

    private static @Nullable ContactDetails contact(RowCells cells, Map<String, ImportPhone> lines) {
        var name = cells.text(ImportField.NAME);
        if (name == null && lines.isEmpty()) {
            return null;
        }
        var sex = cells.word(ImportField.SEX, Words.SEX);
        var relation = cells.word(ImportField.RELATION, Words.RELATION);
        var type = cells.word(ImportField.CONTACT_TYPE, Words.TYPE);
        try {
            return new ContactDetails(
                    name,
                    sex,
                    relation,
                    type,
                    cells.text(ImportField.EMPLOYER),
                    cells.text(ImportField.EMAIL),
                    cells.unmasked(ImportField.FAX),
                    cells.text(ImportField.POSTAL_ADDRESS),
                    false,
                    Set.of(),
                    null,
                    null,
                    null,
                    lines.values().stream()
                            .map(line -> new ContactDetails.Number(new Phone(line.written()), null))
                            .toList());
        } catch (PremisesInvalid invalid) {
            cells.refused(invalid, OF_CONTACTS, ImportField.NAME);
            return null;
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
