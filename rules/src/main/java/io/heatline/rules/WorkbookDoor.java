package io.heatline.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lets in plain .xlsx workbooks of a sensible size. Looks at the bytes, never at a file's name. */
final class WorkbookDoor {
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final long MAX_INFLATED = 32L * 1024 * 1024;
    private static final int MAX_ENTRIES = 500;

    private WorkbookDoor() {}

    /** @throws RuleTableBroken if the bytes are anything else */
    static XSSFWorkbook open(byte[] xlsx) {
        refuseIf(xlsx.length == 0, "没有收到文件，请选择要发布的 .xlsx 表格。");
        refuseIf(xlsx.length > MAX_BYTES, "文件超过 5 MB，请删掉图片和多余的工作表后再试。");
        refuseIf(startsWith(xlsx, 0xD0, 0xCF, 0x11, 0xE0), "这是旧版 .xls 或加密的表格，请取消密码并另存为 .xlsx 后再试。");
        refuseIf(!startsWith(xlsx, 'P', 'K', 3, 4), "这不是 Excel 表格，请另存为 .xlsx 后再试。");
        inspect(xlsx);
        XSSFWorkbook workbook = read(xlsx);
        if (workbook.getNumberOfSheets() == 0) {
            throw unreadable();
        }
        return workbook;
    }

    /** Inflates once, counting, before anything is built in memory. */
    private static void inspect(byte[] xlsx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            long inflated = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refuseIf(entry.getName().contains("vbaProject"), "表格里有宏，请另存为不带宏的 .xlsx 后再试。");
                inflated += inflatedSize(zip, MAX_INFLATED - inflated);
                refuseIf(++entries > MAX_ENTRIES || inflated > MAX_INFLATED, "表格展开后过大，请把内容复制到新的表格后再试。");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static long inflatedSize(InputStream entry, long limit) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        for (int n = entry.read(buffer); n >= 0 && size <= limit; n = entry.read(buffer)) {
            size += n;
        }
        return size;
    }

    private static XSSFWorkbook read(byte[] xlsx) {
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(xlsx)));
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
            throw unreadable();
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // POI says so little about a damaged part that any of these means one.
            throw unreadable();
        }
    }

    private static RuleTableBroken unreadable() {
        return refused("打不开这个表格，文件可能已损坏，请用 Excel 或 WPS 重新保存为 .xlsx 后再试。");
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw refused(message);
        }
    }

    private static RuleTableBroken refused(String message) {
        return new RuleTableBroken(List.of(CellProblem.ofFile(message)));
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
