package io.heatline.customer.transfer;

import io.heatline.customer.Phone;
import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.store.ImportPhone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the phone numbers of a row: several in a cell, each perhaps with whose it is behind it in brackets. */
final class RowLines {

    private static final Pattern RELATED = Pattern.compile("^(.*?)\\s*[(（]([^()（）]+)[)）]$");
    private static final List<ImportField> FIELDS = List.of(ImportField.PHONES, ImportField.OTHER_PHONES);

    private final String importId;
    private final PhoneNumbers numbers;

    RowLines(String importId, PhoneNumbers numbers) {
        this.importId = importId;
        this.numbers = numbers;
    }

    /** By line, each once, in the order they stand; a masked number says nothing. */
    Map<String, ImportPhone> of(RowCells cells) {
        var lines = new LinkedHashMap<String, ImportPhone>();
        for (var field : FIELDS) {
            var written = cells.unmasked(field);
            if (written != null) {
                numbers.split(written).forEach(part -> add(part, field, cells, lines));
            }
        }
        return lines;
    }

    private void add(Phone part, ImportField field, RowCells cells, Map<String, ImportPhone> lines) {
        var related = RELATED.matcher(part.written());
        var relation = related.matches() ? Words.RELATION.read(related.group(2)).orElse(null) : null;
        var phone = relation == null ? part : Phone.of(related.group(1));
        if (!phone.dialable()) {
            boolean lost = RowCells.LOST.matcher(phone.written()).matches();
            cells.problem(field, lost ? "number-lost" : "phone-invalid", phone.written());
            return;
        }
        var line = numbers.line(phone);
        lines.putIfAbsent(
                line.key(),
                new ImportPhone(
                        importId,
                        cells.number(),
                        lines.size(),
                        phone.written(),
                        line.e164(),
                        line.key(),
                        phone.tail(),
                        relation));
    }
}
