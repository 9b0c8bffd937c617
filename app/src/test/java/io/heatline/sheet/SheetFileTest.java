package io.heatline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_ends_as_any_system_ends_it(String end) throws IOException {
        byte[] text = ("楼盘,电话" + end + "阳光,1" + end + end + "月光,2").getBytes(StandardCharsets.UTF_8);

        assertThat(read(file("csv", text)))
                .containsExactly(List.of("楼盘", "电话"), List.of("阳光", "1"), List.of(""), List.of("月光", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_title_without_separators_does_not_hide_what_divides_the_columns(String separator) throws IOException {
        var text = "2026年用户档案\n楼盘~电话\n\"阳光,一\"~\"1;2\"\n月光~3\n".replace("~", separator);

        assertThat(read(file("csv", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("2026年用户档案"), List.of("楼盘", "电话"), List.of("阳光,一", "1;2"), List.of("月光", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_mark_before_the_text_is_no_part_of_it(String charset) throws IOException {
        byte[] text = "\uFEFF楼盘\t电话\n阳光𠮷\t1\n".getBytes(Charset.forName(charset));

        assertThat(read(file("csv", text))).containsExactly(List.of("楼盘", "电话"), List.of("阳光𠮷", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"\"王 \"\"丽\"\"\",1|王 \"丽\"", "王\"丽,1|王\"丽", "\"王\"丽,1|王丽", "\"王,丽\",1|王,丽"})
    void quotation_marks_are_read_as_they_were_meant(String line, String name) throws IOException {
        assertThat(read(file("csv", line.getBytes(StandardCharsets.UTF_8)))).containsExactly(List.of(name, "1"));
    }

    @Test
    void a_quotation_mark_without_its_other_one_is_told_and_swallows_no_rows() throws IOException {
        var rows = "阳光,1\n".repeat(2_000_000);
        for (var text : List.of("楼盘,电话\n\"阳光,1\n月光,2\n", "楼盘,电话\n\"阳光,1\n" + rows)) {
            var file = file("csv", text.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> read(file))
                    .isInstanceOfSatisfying(SheetRefused.class, refused -> assertThat(refused.code())
                            .isEqualTo("sheet-quote-open"));
        }
    }

    @Test
    void what_cannot_be_seen_around_a_text_is_no_part_of_it() throws IOException {
        byte[] text = "\u3000阳光 家园\u00A0,\u200B501 \u3000\n\u00A0,\u3000\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(file("csv", text))).containsExactly(List.of("阳光 家园", "501"), List.of("", ""));
    }

    @Test
    void a_workbook_that_counts_its_days_from_1904_says_the_same_day() throws IOException {
        assertThat(read(file("xlsx", TablesOfOld.since1904(new XSSFWorkbook()))))
                .containsExactly(List.of("2010-01-05"));
        assertThat(read(file("xls", TablesOfOld.since1904(new HSSFWorkbook())))).containsExactly(List.of("2010-01-05"));
    }

    @Test
    void a_sheet_that_is_hidden_is_passed_over_and_rows_that_are_only_painted_are_blank() throws IOException {
        for (var workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var path = file("book", TablesOfOld.hiddenAndPainted(workbook));
            var rows = new ArrayList<SheetRow>();
            SheetFile.of(path).read(rows::add);

            assertThat(rows.stream().filter(row -> !row.blank()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.cell(0).text()).isEqualTo("看得见"));
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
