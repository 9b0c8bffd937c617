package io.heatline.customer.transfer;

import static io.heatline.customer.transfer.ImportField.OTHER_PHONES;
import static io.heatline.customer.transfer.ImportField.PHONES;

import io.heatline.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headings of a table.
 *
 * @param row the row they stand in
 * @param names as written, column by column
 */
record Headings(int row, List<String> names) {

    /** Above the headings people write a title, a date, who made it. */
    static final int SEARCHED = 15;

    private static final int RECOGNISED = 3;

    Headings {
        names = List.copyOf(names);
    }

    /**
     * The row of the first ones that holds most headings we know. A heading that is merged over two rows stands in the upper one,
     * so what is empty below is looked up there.
     */
    static Optional<Headings> among(List<SheetRow> first) {
        Headings best = null;
        int most = RECOGNISED - 1;
        for (int i = 0; i < first.size(); i++) {
            var headings = new Headings(first.get(i).number(), names(first, i));
            int known = headings.guess().size();
            if (known > most) {
                best = headings;
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> names(List<SheetRow> rows, int index) {
        var row = rows.get(index);
        var above = index == 0 ? new SheetRow(0, List.of()) : rows.get(index - 1);
        var names = new ArrayList<String>();
        for (int column = 0; column < Math.max(row.cells().size(), above.cells().size()); column++) {
            var name = row.cell(column).text();
            names.add(name.isBlank() ? above.cell(column).text() : name);
        }
        return names;
    }

    /**
     * What each column holds, as far as its heading tells; the first of two that say the same counts, but of 手机 and 电话 the second
     * one holds further numbers.
     */
    Map<Integer, ImportField> guess() {
        var taken = EnumSet.noneOf(ImportField.class);
        var guess = new TreeMap<Integer, ImportField>();
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            ImportField.of(names.get(column))
                    .map(field -> field == PHONES && taken.contains(PHONES) ? OTHER_PHONES : field)
                    .filter(taken::add)
                    .ifPresent(field -> guess.put(at, field));
        }
        return guess;
    }
}
