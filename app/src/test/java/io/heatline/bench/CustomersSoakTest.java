package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.sheet.SheetFormat;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The longest register a spreadsheet program can make, headings and all. */
@Tag("soak")
class CustomersSoakTest extends Register {

    private static final int LONGEST = Integer.getInteger("heatline.soak.rows", 1_048_576);

    @Test
    void a_sheet_that_is_full_is_taken_in_and_one_row_more_is_refused_with_nothing_taken() throws Exception {
        machine();
        int flats = LONGEST - 1;
        var full = file("full", flats, SheetFormat.XLSX);
        System.out.printf("workbook of %,d rows, %,d KB%n", LONGEST, Files.size(full) >> 10);
        resetPeak();

        var took = imported(full, flats);

        System.out.printf("dry run  %8.1f s  %,10.0f rows/s%n", took.check(), flats / took.check());
        System.out.printf("commit   %8.1f s  %,10.0f rows/s%n", took.commit(), flats / took.commit());
        System.out.printf(
                "peak heap %,d of %,d MB%n", peak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        assertThat(count("full")).isEqualTo(flats);
        if (LONGEST == 1_048_576) {
            var refused = await(sent(file("over", LONGEST, SheetFormat.CSV)), "FAILED");
            assertThat(refused.path("failure").asText()).isEqualTo("import-too-many-rows");
            assertThat(count("over")).isZero();
        }
    }

    private long count(String estate) {
        return as("dispatcher")
                .get("/api/premises/count?filter=estate:starts:" + estate)
                .json()
                .path("count")
                .asLong();
    }
}
