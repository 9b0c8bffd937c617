package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are refused, with the cell and what to do about it. */
class RuleTableBrokenTest {

    @Test
    void a_row_without_an_estate() {
        assertProblem(workbook().row("锦绣花园", "S01").row("", "S02"), "A10", "没有填写楼盘，请填写楼盘名称，或删除整行。");
    }

    @Test
    void a_row_without_a_station() {
        assertProblem(workbook().row("锦绣花园", ""), "D9", "没有填写服务站，请填写服务站编号，例如 S01。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"城东站", "S1", "S0001", "01", "S01;"})
    void a_station_that_is_no_code(String station) {
        assertProblem(workbook().row("锦绣花园", station), "D9", "“%s”不是服务站编号，请填写 S 加两到三位数字，例如 S01。".formatted(station));
    }

    @Test
    void a_station_that_does_not_exist() {
        byte[] xlsx = workbook().row("锦绣花园", "S01").row("江畔人家", "S99").bytes();

        assertThat(problems(xlsx, Set.of("S01", "S02")))
                .containsExactly(new CellProblem(10, 4, "D10", "没有编号为“S99”的服务站，请核对编号，或先建立这个服务站。"));
    }

    @Test
    void the_same_estate_twice_in_other_letters() {
        assertProblem(
                workbook().row("中央公园\uFF08一期\uFF09", "", "漏水", "S01").row("中央 公园(一期)", "", "LEAK", "S02"),
                "A10",
                "楼盘“中央 公园(一期)”与第 9 行重复（业务类型和故障也相同），请只保留一行。");
    }

    @Test
    void a_type_or_a_fault_nobody_knows() {
        assertProblem(workbook().row("锦绣花园", "修理", "", "S01"), "B9", "不认识“修理”，请从这些词里选一个：报修、紧急、抢修、投诉、咨询、服务；不限定就留空。");
        assertThat(problems(workbook().row("锦绣花园", "", "坏了", "S01").bytes()))
                .extracting(CellProblem::cell)
                .containsExactly("C9");
    }

    @Test
    void a_formula() {
        assertProblem(
                workbook()
                        .row("锦绣花园", "S01")
                        .edited(sheet -> sheet.getRow(8).getCell(3).setCellFormula("\"S0\"&1")),
                "D9",
                "这里是公式，请改成直接填写的文字（复制后选择性粘贴为数值）。");
    }

    @Test
    void a_number_where_text_belongs() {
        assertProblem(
                workbook()
                        .row("锦绣花园", "S01")
                        .edited(sheet -> sheet.getRow(8).getCell(0).setCellValue(7)),
                "A9",
                "这里应填文字，请把单元格格式改为“文本”后重新填写。");
    }

    @Test
    void merged_cells_among_the_rows() {
        assertProblem(
                workbook()
                        .row("锦绣花园", "S01")
                        .row("江畔人家", "S01")
                        .edited(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("D9:D10"))),
                "D9",
                "D9:D10 是合并单元格，请取消合并，每行各填一个楼盘。");
    }

    @Test
    void a_header_that_is_gone() {
        assertProblem(
                workbook()
                        .row("锦绣花园", "S01")
                        .edited(sheet -> sheet.getRow(7).getCell(3).setCellValue("站点")),
                "D8",
                "这里缺少表头“服务站”，请恢复，或下载当前表格作模板重新填写。");
    }

    @Test
    void a_workbook_that_is_about_something_else() throws IOException {
        try (var other = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            other.createSheet().createRow(0).createCell(0).setCellValue("工资表");
            var bytes = new ByteArrayOutputStream();
            other.write(bytes);

            assertThat(problems(bytes.toByteArray()))
                    .extracting(CellProblem::cell)
                    .contains("A1", "A8", "D8");
        }
    }

    @Test
    void a_table_without_rows() {
        assertProblem(workbook(), "A9", "表格里没有一个楼盘，请从这一行起填写。");
    }

    @Test
    void more_than_twenty_thousand_rows() {
        Workbooks workbook = workbook();
        for (int i = 0; i <= 20_000; i++) {
            workbook.row("楼盘" + i, "S01");
        }
        assertProblem(workbook, "A20009", "表格超过 20000 行，请从这一行起删减或合并。");
    }

    @Test
    void many_problems_at_once_are_told_together_in_the_order_of_the_sheet() {
        List<CellProblem> problems = problems(workbook()
                .row("", "报修", "", "S1")
                .row("锦绣花园", "哦", "", "")
                .row("江畔人家", "S01")
                .bytes());

        assertThat(problems).extracting(CellProblem::cell).containsExactly("A9", "D9", "B10", "D10");
    }

    @Test
    void a_thousand_problems_are_told_up_to_a_hundred() {
        Workbooks workbook = workbook();
        for (int i = 0; i < 1_000; i++) {
            workbook.row("", "S01");
        }
        assertThat(problems(workbook.bytes())).hasSize(100);
    }

    @Test
    void no_file_at_all() {
        assertFileProblem(new byte[0], "没有收到文件");
    }

    @Test
    void something_that_is_no_workbook() {
        assertFileProblem("楼盘，服务站\n".getBytes(StandardCharsets.UTF_8), "这不是 Excel 表格");
        assertFileProblem(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)), "打不开这个表格");
        assertFileProblem(new byte[6 * 1024 * 1024], "文件超过 5 MB");
    }

    @Test
    void an_old_or_encrypted_workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var old = new HSSFWorkbook()) {
            old.createSheet();
            old.write(bytes);
        }
        assertFileProblem(bytes.toByteArray(), "这是旧版 .xls 或加密的表格");
    }

    @Test
    void a_workbook_with_macros() throws IOException {
        byte[] macros = with(workbook().row("锦绣花园", "S01").bytes(), "xl/vbaProject.bin", new byte[10]);

        assertFileProblem(macros, "表格里有宏");
    }

    @Test
    void a_bomb() throws IOException {
        byte[] bomb = with(workbook().row("锦绣花园", "S01").bytes(), "xl/media/a.bin", new byte[40 * 1024 * 1024]);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertFileProblem(bomb, "表格展开后过大");
    }

    @Test
    void a_workbook_damaged_anywhere_is_refused_or_read_but_never_a_surprise() {
        byte[] sound = workbook().row("锦绣花园", "S01").bytes();
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(refusedOrRead(damaged)).isTrue();
        }
    }

    private static boolean refusedOrRead(byte[] xlsx) {
        try (var workbook = WorkbookDoor.open(xlsx)) {
            return !TableReader.read(workbook.getSheetAt(0), Set.of()).isEmpty();
        } catch (RuleTableBroken e) {
            return !e.problems().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] zip(String name, byte[] content) {
        try {
            return with(new byte[0], name, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The archive with one more entry. */
    private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void assertProblem(Workbooks workbook, String cell, String message) {
        assertThat(problems(workbook.bytes())).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo(cell);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    private static void assertFileProblem(byte[] xlsx, String message) {
        assertThat(problems(xlsx)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isZero();
            assertThat(problem.message()).startsWith(message);
        });
    }

    private static List<CellProblem> problems(byte[] xlsx) {
        return problems(xlsx, Set.of());
    }

    private static List<CellProblem> problems(byte[] xlsx, Set<String> knownStations) {
        RuleTableBroken broken =
                catchThrowableOfType(RuleTableBroken.class, () -> new RuleBook().publish(xlsx, knownStations));
        return broken.problems();
    }
}
