package io.heatline.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.edge.Invalid;
import io.heatline.sheet.SheetFile;
import io.heatline.sheet.SheetRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which column is what: as the person said it for these headings before, else as the headings say. */
@Component
class Columns {

    /** No column for the estate, the building or the room. */
    static final String MISSING = "import-column-missing";

    private static final List<ImportField> NEEDED = List.of(ImportField.ESTATE, ImportField.BUILDING, ImportField.ROOM);

    private final ImportMapper imports;
    private final ObjectMapper json;

    Columns(ImportMapper imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** The row of the headings, and the field of each column that is taken in. */
    record Understood(int headerRow, List<String> headers, Map<Integer, ImportField> mapping) {

        /** Whether a row says the headings once more: in another language, or on each printed page. */
        boolean repeats(SheetRow row) {
            return mapping.entrySet().stream()
                    .filter(column -> NEEDED.contains(column.getValue()))
                    .allMatch(column -> heads(row.cell(column.getKey()).text(), column.getKey(), column.getValue()));
        }

        private boolean heads(String text, int column, ImportField field) {
            return text.equals(headers.get(column))
                    || ImportField.of(text).filter(field::equals).isPresent();
        }
    }

    /** @throws ImportRefused without headings, or when estate, building or room has no column */
    Understood of(ImportJob job, SheetFile file) throws IOException {
        if (job.headers() != null) {
            return new Understood(job.headerRow(), headers(job), mapping(job.mapping()));
        }
        var first = new ArrayList<SheetRow>();
        file.read(row -> {
            first.add(row);
            return first.size() < Headings.SEARCHED;
        });
        var headings = Headings.among(first).orElseThrow(() -> new ImportRefused("import-no-headings"));
        var mapping = imports.mapping(job.startedBy(), sha256(headings.names()))
                .map(this::mapping)
                .orElseGet(headings::guess);
        imports.understood(job.id(), write(headings.names()), headings.row(), write(mapping));
        return checked(new Understood(headings.row(), headings.names(), mapping));
    }

    private static Understood checked(Understood understood) {
        if (!understood.mapping().values().containsAll(NEEDED)) {
            throw new ImportRefused(MISSING);
        }
        return understood;
    }

    /**
     * The person says it better; remembered for the next file with these headings.
     *
     * @throws Invalid when the file has no such column
     */
    void correct(ImportJob job, Map<Integer, ImportField> mapping) {
        var headers = headers(job);
        if (mapping.keySet().stream().anyMatch(column -> column >= headers.size())) {
            throw new Invalid("import-column-unknown", "columns are counted from 0 to " + (headers.size() - 1));
        }
        checked(new Understood(job.headerRow(), headers, mapping));
        var text = write(mapping);
        var key = sha256(headers);
        if (imports.updateMapping(job.startedBy(), key, text) == 0) {
            imports.insertMapping(job.startedBy(), key, text);
        }
        imports.understood(job.id(), write(headers), job.headerRow(), text);
    }

    List<String> headers(ImportJob job) {
        try {
            return job.headers() == null ? List.of() : json.readValue(job.headers(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Map<Integer, ImportField> mapping(@Nullable String text) {
        try {
            return text == null
                    ? Map.of()
                    : new TreeMap<>(json.readValue(text, new TypeReference<Map<Integer, ImportField>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String sha256(List<String> headers) {
        try {
            var text = String.join("\u001f", headers).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every JDK has SHA-256", none);
        }
    }
}
