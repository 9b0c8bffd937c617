package io.heatline.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an .xlsx part by part, the way this program or that one does. */
final class Parts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private String properties = "";
    private int count;

    /** @param attributes of its entry, e.g. {@code state="hidden"} */
    Parts sheet(String attributes, String rows) {
        count++;
        sheets.append(
                "<sheet name=\"s%d\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(count, count, count, attributes));
        relation("worksheet", "worksheets/sheet" + count + ".xml", count);
        part(
                "xl/worksheets/sheet" + count + ".xml",
                "worksheet",
                "worksheet",
                "<dimension ref=\"A1\"/><sheetData>" + rows + "</sheetData>");
        return this;
    }

    Parts strings(String items) {
        relation("sharedStrings", "sharedStrings.xml", 90);
        part("xl/sharedStrings.xml", "sharedStrings", "sst", items);
        return this;
    }

    /** Number formats that are spelled out, and the format of each style. */
    Parts styles(String formats, int... indexes) {
        var styles = new StringBuilder();
        for (int index : indexes) {
            styles.append(
                    "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                            .formatted(index));
        }
        relation("styles", "styles.xml", 91);
        part(
                "xl/styles.xml",
                "styles",
                "styleSheet",
                formats
                        + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs>" + styles + "</cellXfs>");
        return this;
    }

    Parts since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    byte[] written() throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/>" + type("workbook", "sheet.main") + types + "</Types>");
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        all.put("xl/workbook.xml", element("workbook", properties + "<sheets>" + sheets + "</sheets>"));
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void part(String path, String type, String root, String content) {
        parts.put(path, element(root, content));
        types.append(type(path.substring("xl/".length(), path.length() - ".xml".length()), type));
    }

    private void relation(String type, String target, int id) {
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target));
    }

    private static String type(String path, String type) {
        return ("<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>")
                .formatted(path, type);
    }

    private static String relations(String each) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }

    private static String element(String name, String content) {
        return "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>".formatted(name, MAIN, OFFICE, content, name);
    }
}
