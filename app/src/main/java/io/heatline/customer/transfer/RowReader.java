package io.heatline.customer.transfer;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.CustomerType;
import io.heatline.customer.OwnerDetails;
import io.heatline.customer.Phone;
import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.PremisesDetails;
import io.heatline.customer.PremisesInvalid;
import io.heatline.customer.PremisesState;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import io.heatline.customer.store.ImportPhone;
import io.heatline.customer.store.ImportRow;
import io.heatline.sheet.Formulas;
import io.heatline.sheet.SheetRow;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one file. Not for several threads. */
final class RowReader {

    /** A row as it was understood, with its numbers. */
    record Understood(ImportRow row, List<ImportPhone> phones) {}

    static final String READ = "READ";
    static final String ERROR = "ERROR";

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AREA = Pattern.compile("(?:M2|M²|㎡|平方米|平米|平)$");
    private static final Pattern RELATED = Pattern.compile("^(.*?)\\s*[(（]([^()（）]+)[)）]$");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-~至到]\\s*(\\d{1,2}:\\d{2})");
    private static final List<String> YES = List.of("是", "Y", "YES", "TRUE", "1", "VIP", "√");
    private static final List<String> NO = List.of("否", "N", "NO", "FALSE", "0");

    private final String importId;
    private final Map<ImportField, Integer> columns;
    private final PhoneNumbers numbers;
    private final Map<String, String> estates;
    private final PlaceReader places = new PlaceReader();

    /** @param estates the company's way to write an estate, by the key of its name */
    RowReader(String importId, Map<Integer, ImportField> mapping, PhoneNumbers numbers, Map<String, String> estates) {
        this.importId = importId;
        this.columns = new EnumMap<>(ImportField.class);
        mapping.forEach((column, field) -> columns.put(field, column));
        this.numbers = numbers;
        this.estates = estates;
    }

    Understood read(SheetRow sheet) {
        return new Reading(sheet).understood();
    }

    /** One row at work. */
    private final class Reading {

        private final SheetRow sheet;
        private final List<Problem> problems = new ArrayList<>();

        Reading(SheetRow sheet) {
            this.sheet = sheet;
        }

        Understood understood() {
            columns.values().stream()
                    .filter(column -> sheet.cell(column).error())
                    .forEach(column ->
                            problem(column, "cell-error", sheet.cell(column).text()));
            var place = place();
            var state = word(ImportField.STATE, Words.STATE);
            var area = area();
            var type = word(ImportField.CUSTOMER_TYPE, Words.TYPE);
            var account = text(ImportField.ACCOUNT_NO);
            var note = text(ImportField.NOTE);
            checked(ImportField.ACCOUNT_NO, () -> new PremisesDetails(PremisesState.IN_USE, null, null, account, null));
            checked(ImportField.NOTE, () -> new PremisesDetails(PremisesState.IN_USE, null, null, null, note));
            var owner = text(ImportField.OWNER);
            var ownerFrom = day(ImportField.OWNER_FROM);
            if (owner != null) {
                checked(ImportField.OWNER, () -> new OwnerDetails(owner, null, null, null));
            }
            var lines = lines();
            var contact = contact(lines);
            var name = contact == null ? null : contact.name();
            var nameKey = name == null ? null : Spelling.folded(name);
            var first = lines.isEmpty() ? null : lines.keySet().iterator().next();
            var contactKey = nameKey != null ? nameKey : first == null ? null : "|" + first;
            var quiet = quiet();
            var vip = vip();
            var vulnerable = vulnerable();
            var registered = day(ImportField.REGISTERED_ON);
            var row = new ImportRow(
                    importId,
                    sheet.number(),
                    problems.isEmpty() ? READ : ERROR,
                    sheet.number(),
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
                    nameKey,
                    contact == null ? null : contactKey,
                    contact == null ? null : contact.sex(),
                    contact == null ? null : contact.relation(),
                    contact == null ? null : contact.type(),
                    contact == null ? null : contact.employer(),
                    contact == null ? null : contact.email(),
                    contact == null ? null : contact.fax(),
                    contact == null ? null : contact.postalAddress(),
                    contact == null ? null : vip,
                    contact == null ? null : vulnerable,
                    quiet == null ? null : quiet[0].toString(),
                    quiet == null ? null : quiet[1].toString(),
                    registered,
                    null,
                    null,
                    Problem.written(problems));
            return new Understood(row, problems.isEmpty() ? List.copyOf(lines.values()) : List.of());
        }

        private PlaceReader.@Nullable Place place() {
            var estate = needed(ImportField.ESTATE);
            var building = needed(ImportField.BUILDING);
            var room = needed(ImportField.ROOM);
            if (estate == null || building == null || room == null) {
                return null;
            }
            try {
                var place = places.read(estate, building, text(ImportField.UNIT), room);
                var listed = estates.get(place.estate().key());
                return listed == null || listed.equals(place.estate().written())
                        ? place
                        : places.read(listed, building, text(ImportField.UNIT), room);
            } catch (PremisesInvalid invalid) {
                invalid.errors()
                        .forEach(error -> problem(
                                column(
                                        switch (error.field()) {
                                            case "premises.building" -> ImportField.BUILDING;
                                            case "premises.unit" -> ImportField.UNIT;
                                            case "premises.room" -> ImportField.ROOM;
                                            default -> ImportField.ESTATE;
                                        }),
                                error.code(),
                                ""));
                return null;
            }
        }

        /** The numbers of the row by line; a masked number says nothing. */
        private Map<String, ImportPhone> lines() {
            var lines = new LinkedHashMap<String, ImportPhone>();
            lines(ImportField.PHONES, lines);
            lines(ImportField.OTHER_PHONES, lines);
            return lines;
        }

        private void lines(ImportField field, Map<String, ImportPhone> lines) {
            var written = text(field);
            if (written == null || written.contains("*")) {
                return;
            }
            for (var part : numbers.split(written)) {
                var related = RELATED.matcher(part.written());
                var relation = related.matches()
                        ? Words.RELATION.read(related.group(2)).orElse(null)
                        : null;
                var phone = relation == null ? part : Phone.of(related.group(1));
                if (!phone.dialable()) {
                    problem(column(field), "phone-invalid", phone.written());
                    continue;
                }
                var line = numbers.line(phone);
                lines.putIfAbsent(
                        line.key(),
                        new ImportPhone(
                                importId,
                                sheet.number(),
                                lines.size(),
                                phone.written(),
                                line.e164(),
                                line.key(),
                                phone.tail(),
                                relation));
            }
        }

        private @Nullable ContactDetails contact(Map<String, ImportPhone> lines) {
            var name = text(ImportField.NAME);
            if (name == null && lines.isEmpty()) {
                return null;
            }
            var sex = word(ImportField.SEX, Words.SEX);
            var relation = word(ImportField.RELATION, Words.RELATION);
            var type = word(ImportField.CONTACT_TYPE, Words.TYPE);
            try {
                return details(name, sex, relation, type, lines);
            } catch (PremisesInvalid invalid) {
                invalid.errors()
                        .forEach(error -> problem(
                                column(
                                        switch (error.field()) {
                                            case "contact.employer" -> ImportField.EMPLOYER;
                                            case "contact.email" -> ImportField.EMAIL;
                                            case "contact.fax" -> ImportField.FAX;
                                            case "contact.postalAddress" -> ImportField.POSTAL_ADDRESS;
                                            case "contact.phone" -> ImportField.PHONES;
                                            default -> ImportField.NAME;
                                        }),
                                error.code(),
                                ""));
                return null;
            }
        }

        private ContactDetails details(
                @Nullable String name,
                @Nullable Sex sex,
                @Nullable Relation relation,
                @Nullable CustomerType type,
                Map<String, ImportPhone> lines) {
            return new ContactDetails(
                    name,
                    sex,
                    relation,
                    type,
                    text(ImportField.EMPLOYER),
                    text(ImportField.EMAIL),
                    masked(text(ImportField.FAX)),
                    text(ImportField.POSTAL_ADDRESS),
                    false,
                    java.util.Set.of(),
                    null,
                    null,
                    null,
                    lines.values().stream()
                            .map(line -> new ContactDetails.Number(new Phone(line.written()), null))
                            .toList());
        }

        private @Nullable BigDecimal area() {
            var written = text(ImportField.HEATED_AREA);
            if (written == null) {
                return null;
            }
            try {
                var area = new BigDecimal(AREA.matcher(Spelling.folded(written))
                                .replaceAll("")
                                .replace(",", ""))
                        .setScale(2, RoundingMode.HALF_UP);
                return new PremisesDetails(PremisesState.IN_USE, area, null, null, null).heatedArea();
            } catch (NumberFormatException | PremisesInvalid wrong) {
                problem(column(ImportField.HEATED_AREA), "area-invalid", written);
                return null;
            }
        }

        /** A day in any of the ways people write one. */
        private @Nullable LocalDate day(ImportField field) {
            var written = text(field);
            if (written == null) {
                return null;
            }
            var match = DAY.matcher(Spelling.tidy(written));
            if (match.matches()) {
                int group = match.group(1) == null ? 4 : 1;
                try {
                    return LocalDate.of(
                            Integer.parseInt(match.group(group)),
                            Integer.parseInt(match.group(group + 1)),
                            Integer.parseInt(match.group(group + 2)));
                } catch (java.time.DateTimeException none) {
                    // Told below.
                }
            }
            problem(column(field), "day-invalid", written);
            return null;
        }

        private LocalTime @Nullable [] quiet() {
            var written = text(ImportField.QUIET);
            if (written == null) {
                return null;
            }
            var match = HOURS.matcher(Spelling.folded(written));
            try {
                if (match.matches()) {
                    return new LocalTime[] {time(match.group(1)), time(match.group(2))};
                }
            } catch (java.time.DateTimeException none) {
                // Told below.
            }
            problem(column(ImportField.QUIET), "hours-invalid", written);
            return null;
        }

        private static LocalTime time(String written) {
            return LocalTime.parse(written.length() == 4 ? "0" + written : written);
        }

        private @Nullable Integer vip() {
            var written = text(ImportField.VIP);
            if (written == null) {
                return null;
            }
            var folded = Spelling.folded(written);
            if (!YES.contains(folded) && !NO.contains(folded)) {
                problem(column(ImportField.VIP), "yes-or-no", written);
            }
            return YES.contains(folded) ? 1 : 0;
        }

        private @Nullable String vulnerable() {
            var written = text(ImportField.VULNERABLE);
            if (written == null) {
                return null;
            }
            return Arrays.stream(written.split("[、,，;；/ ]+"))
                    .map(word -> Words.VULNERABLE.read(word).map(Enum::name).orElseGet(() -> {
                        problem(column(ImportField.VULNERABLE), "word-unknown", word);
                        return "";
                    }))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
        }

        private <T extends Enum<T>> @Nullable T word(ImportField field, Words<T> words) {
            var written = text(field);
            if (written == null) {
                return null;
            }
            var value = words.read(written);
            if (value.isEmpty()) {
                problem(column(field), "word-unknown", written);
            }
            return value.orElse(null);
        }

        private @Nullable String needed(ImportField field) {
            var written = text(field);
            if (written == null && !sheet.cell(column(field)).error()) {
                problem(column(field), "required", "");
            }
            return written;
        }

        /** Null where the file says nothing. */
        private @Nullable String text(ImportField field) {
            var cell = sheet.cell(column(field));
            var text = cell.error() ? "" : Spelling.tidy(Formulas.restored(cell.text()));
            return text.isEmpty() ? null : text;
        }

        private static @Nullable String masked(@Nullable String fax) {
            return fax != null && fax.contains("*") ? null : fax;
        }

        private void checked(ImportField field, Runnable check) {
            try {
                check.run();
            } catch (PremisesInvalid invalid) {
                problem(column(field), invalid.errors().get(0).code(), "");
            }
        }

        private int column(ImportField field) {
            return columns.getOrDefault(field, -1);
        }

        private void problem(int column, String code, String value) {
            problems.add(new Problem(column, code, value));
        }
    }

    static Map<String, String> listed(List<String> names) {
        return names.stream()
                .collect(
                        Collectors.toMap(name -> new EstateName(name).key(), Function.identity(), (one, other) -> one));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
