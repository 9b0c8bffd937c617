package io.heatline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One table in three formats. LibreOffice wrote the workbooks:
 * {@code soffice --headless --convert-to xlsx --infilter=CSV:44,34,76,1 households.csv}, and the same to xls.
 */
class SheetFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "xls"})
    void the_same_table_reads_the_same(String extension) throws IOException {
        assertThat(read(file(extension, fixture("households." + extension))))
                .containsExactly(
                        List.of("楼盘名称", "楼盘号", "单元", "门牌号", "供热面积", "联系人", "电话", "产权起始日"),
                        List.of("阳光家园", "3号楼", "2单元", "501", "88.5", "王丽", "13800008000", "2010-01-05"),
                        List.of(
                                "阳光家园",
                                "3号楼",
                                "",
                                extension.equals("csv") ? "0502" : "502",
                                "100",
                                "李,强",
                                "0451-81234567",
                                "2010-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void what_a_csv_is_written_in_is_told(String charset) throws IOException {
        byte[] text = "楼盘;电话\n阳光𠮷;\"1\n2\"\n".getBytes(Charset.forName(charset));

        assertThat(read(file("csv", text))).containsExactly(List.of("楼盘", "电话"), List.of("阳光𠮷", "1\n2"));
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+86 138, '''+86 138'",
        "-1, '''-1'",
        "@x, '''@x'",
        "'''=1', '''''=1'",
        "1+1, 1+1",
        "'''好', '''好'",
    })
    void a_formula_is_made_harmless_and_comes_back(String text, String neutral) {
        assertThat(Formulas.neutral(text)).isEqualTo(neutral);
        assertThat(Formulas.restored(neutral)).isEqualTo(text);
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        for (var format : List.of(SheetFormat.XLSX, SheetFormat.CSV)) {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetWriter.open(out, format, StandardCharsets.UTF_8)) {
                writer.row(List.of("=1+1", new BigDecimal("80.50"), "𠮷"));
            }

            var row = read(file(format.extension(), out.toByteArray())).get(0);

            assertThat(row.get(0)).isEqualTo("'=1+1");
            assertThat(new BigDecimal(row.get(1))).isEqualByComparingTo("80.5");
            assertThat(row.get(2)).isEqualTo("𠮷");
        }
    }

    private Path file(String extension, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table." + extension), bytes);
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SheetFileTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static List<List<String>> read(Path path) throws IOException {
        var rows = new ArrayList<List<String>>();
        SheetFile.of(path)
                .read(row -> rows.add(row.cells().stream().map(SheetCell::text).toList()));
        return rows;
    }
}
