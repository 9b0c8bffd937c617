package io.heatline.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people send them, and as they shouldn't. */
public final class TablesOfOld {

    private TablesOfOld() {}

    public static byte[] xls(List<List<String>> rows) throws IOException {
        return bytes(filled(new HSSFWorkbook(), rows));
    }

    public static byte[] xlsx(List<List<String>> rows) throws IOException {
        return bytes(filled(new XSSFWorkbook(), rows));
    }

    /** Numbers as numbers, an area by a formula, and one that divides by nothing. */
    public static byte[] xlsWithFormulas(String estate) throws IOException {
        var workbook = filled(new HSSFWorkbook(), List.of(List.of("楼盘名称", "楼盘号", "门牌号", "供热面积", "联系人", "电话")));
        var sheet = workbook.getSheetAt(0);
        for (int i = 1; i <= 2; i++) {
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(estate);
            row.createCell(1).setCellValue(1);
            row.createCell(2).setCellValue(100 + i);
            row.createCell(3).setCellFormula(i == 1 ? "40*2" : "1/0");
            row.createCell(4).setCellValue("王" + i);
            row.createCell(5).setCellValue(13800020100L + i);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return bytes(workbook);
    }

    /** What marks a workbook with macros, whatever its name. */
    public static byte[] withMacros() throws IOException {
        return with(xlsx(List.of(List.of("楼盘名称"))), "xl/vbaProject.bin", new byte[100]);
    }

    /** A sheet of a hundred million zeros. */
    public static byte[] bomb() throws IOException {
        return with(xlsx(List.of(List.of("楼盘名称"))), "xl/worksheets/sheet2.xml", new byte[100_000_000]);
    }

    /** The same bomb as its first sheet, and a directory that says it is small. */
    public static byte[] bombThatLies() throws IOException {
        byte[] zip = with(xlsx(List.of(List.of("楼盘名称"))), "xl/worksheets/sheet1.xml", new byte[100_000_000]);
        byte[] name = "xl/worksheets/sheet1.xml".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + 46 + name.length <= zip.length; at++) {
            boolean entry = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (entry && Arrays.equals(zip, at + 46, at + 46 + name.length, name, 0, name.length)) {
                Arrays.fill(zip, at + 24, at + 28, (byte) 1);
                zip[at + 27] = 0;
            }
        }
        return zip;
    }

    /** Headings over two rows: one above several columns, and some that fill both. */
    public static byte[] mergedHeadings(String estate) throws IOException {
        var workbook = filled(
                new XSSFWorkbook(),
                List.of(
                        List.of("2026年供热用户台账", "", "", "", ""),
                        List.of("房屋", "", "", "联系人", "面积"),
                        List.of("小区", "楼号", "门牌号", "姓名", ""),
                        List.of(estate, "1", "101", "王", "80")));
        var sheet = workbook.getSheetAt(0);
        for (var range : List.of("A1:E1", "A2:C2", "E2:E3")) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        return bytes(workbook);
    }

    /** 2010-01-05 is day 40,183 of those that begin in 1900, and 1,462 days less of those that begin in 1904. */
    static byte[] since1904(Workbook workbook) throws IOException {
        if (workbook instanceof XSSFWorkbook xlsx) {
            xlsx.getCTWorkbook().getWorkbookPr().setDate1904(true);
        } else if (workbook instanceof HSSFWorkbook xls) {
            xls.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(record -> record.setWindowing((short) 1));
        }
        var day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        var cell = workbook.createSheet("用户").createRow(0).createCell(0);
        cell.setCellValue(40_183 - 1_462);
        cell.setCellStyle(day);
        return bytes(workbook);
    }

    /** A sheet nobody sees, then one with a row and two hundred that have borders and no words. */
    static byte[] hiddenAndPainted(Workbook workbook) throws IOException {
        workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("看不见");
        var sheet = workbook.createSheet("用户");
        sheet.createRow(0).createCell(0).setCellValue("看得见");
        var border = workbook.createCellStyle();
        border.setBorderBottom(BorderStyle.THIN);
        for (int row = 1; row <= 200; row++) {
            sheet.createRow(row).createCell(0).setCellStyle(border);
        }
        workbook.setActiveSheet(1);
        workbook.setSheetHidden(0, true);
        return bytes(workbook);
    }

    public static byte[] encrypted() throws IOException {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(xlsx(List.of(List.of("楼盘名称"))));
            }
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException none) {
            throw new IOException(none);
        }
    }

    private static Workbook filled(Workbook workbook, List<List<String>> rows) {
        var sheet = workbook.createSheet("用户");
        for (int i = 0; i < rows.size(); i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
        }
        return workbook;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] workbook, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook), StandardCharsets.UTF_8);
                var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
