package io.heatline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table written the way Excel, WPS and those who write workbooks by program do. What LibreOffice writes: SheetFileTest. */
class ManyHandsTest {

    private static final List<List<String>> TABLE = List.of(
            List.of("楼盘名称", "门牌号", "供热面积", "电话", "产权起始日"), List.of("阳光家园", "501", "88.5", "13800008000", "2010-01-05"));

    /** 2010-01-05, and the same where days are counted from 1904. */
    private static final int DAY = 40_183;

    private static final int DAY_SINCE_1904 = DAY - 1_462;

    @TempDir
    private Path folder;

    @Test
    void excel_keeps_texts_apart_with_how_they_are_read_and_numbers_as_it_calculates() throws IOException {
        var excel = new Parts()
                .strings("<si><t>楼盘名称</t></si><si><t>门牌号</t></si><si><t>供热面积</t></si><si><t>电话</t></si>"
                        + "<si><t>产权起始日</t></si><si><r><rPr><b/></rPr><t>阳光</t></r><r><t xml:space=\"preserve\">家园 </t></r>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>ヨウコウ</t></rPh></si>")
                .styles(
                        "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts>",
                        0,
                        176)
                .sheet(
                        "",
                        row(1, s(0), s(1), s(2), s(3), s(4))
                                + row(2, s(5), n("501"), n("88.499999999999999"), n("1.3800008E10"), dated(1, DAY)));

        assertThat(read(excel)).isEqualTo(TABLE);
    }

    @Test
    void wps_leaves_out_what_its_own_formats_look_like() throws IOException {
        for (int format : List.of(14, 31, 58)) {
            var wps = new Parts()
                    .styles("", 0, format)
                    .sheet(
                            "",
                            row(1, t("楼盘名称"), t("门牌号"), t("供热面积"), t("电话"), t("产权起始日"))
                                    + row(2, t("阳光家园"), t("501"), n("88.5"), t("13800008000"), dated(1, DAY)));

            assertThat(read(wps)).as("format " + format).isEqualTo(TABLE);
        }
    }

    @Test
    void an_old_mac_counts_its_days_from_1904() throws IOException {
        var mac = new Parts()
                .since1904()
                .styles("", 0, 14)
                .sheet(
                        "",
                        row(1, t("楼盘名称"), t("门牌号"), t("供热面积"), t("电话"), t("产权起始日"))
                                + row(2, t("阳光家园"), t("501"), n("88.5"), t("13800008000"), dated(1, DAY_SINCE_1904)));

        assertThat(read(mac)).isEqualTo(TABLE);
    }

    @Test
    void a_program_writes_neither_addresses_nor_texts_apart() throws IOException {
        var program = new Parts()
                .sheet(
                        "",
                        "<row>" + t("楼盘名称") + t("门牌号") + t("供热面积") + t("电话") + t("产权起始日") + "</row><row>"
                                + t("阳光家园") + n("501") + "<c t=\"str\"><f>\"88\"&amp;\".5\"</f><v>88.5</v></c>"
                                + n("13800008000")
                                + t("2010-01-05") + "</row>");

        assertThat(read(program)).isEqualTo(TABLE);
    }

    @Test
    void a_sheet_nobody_sees_is_not_read() throws IOException {
        var hidden = new Parts()
                .sheet("state=\"hidden\"", row(1, t("字典")))
                .sheet("state=\"veryHidden\"", row(1, t("缓存")))
                .sheet("", row(1, t("楼盘名称")));

        assertThat(read(hidden)).containsExactly(List.of("楼盘名称"));
    }

    @Test
    void a_formula_that_failed_or_was_never_calculated_is_an_error() throws IOException {
        var formulas = new Parts()
                .sheet(
                        "",
                        row(
                                1,
                                "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                                "<c><f>40*2</f></c>",
                                "<c><f>40*2</f><v>80</v></c>",
                                "<c t=\"str\"><f>IF(1,\"\")</f><v></v></c>"));

        var cells = new ArrayList<SheetCell>();
        SheetFile.of(file(formulas)).read(row -> cells.addAll(row.cells()));

        assertThat(cells).extracting(SheetCell::error).containsExactly(true, true, false, false);
        assertThat(cells).extracting(SheetCell::text).containsExactly("#DIV/0!", "=?", "80", "");
    }

    /** A thousand million digits, and two thousand million blank rows. */
    @Test
    void a_number_too_long_to_write_out_stays_as_it_is_and_rows_that_never_come_are_not_waited_for()
            throws IOException {
        assertThat(read(new Parts().sheet("", row(1, n("1E999999999"), n("1E-999999999"), n("1E21")))))
                .containsExactly(List.of("1E+999999999", "1E-999999999", "1000000000000000000000"));

        for (var rows : List.of(
                row(1, t("楼盘")) + row(2_000_000_000, t("末")), row(2, t("二")) + row(1, t("一")), "<row r=\"x\"/>")) {
            var file = file(new Parts().sheet("", rows));
            assertThatThrownBy(() -> SheetFile.of(file).read(row -> true)).isInstanceOf(SheetRefused.class);
        }
    }

    private Path file(Parts parts) throws IOException {
        return Files.write(folder.resolve("table.xlsx"), parts.written());
    }

    private List<List<String>> read(Parts parts) throws IOException {
        var rows = new ArrayList<List<String>>();
        SheetFile.of(file(parts))
                .read(row -> rows.add(row.cells().stream().map(SheetCell::text).toList()));
        return rows;
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String s(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    private static String t(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String n(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    private static String dated(int style, int day) {
        return "<c s=\"" + style + "\"><v>" + day + "</v></c>";
    }
}
