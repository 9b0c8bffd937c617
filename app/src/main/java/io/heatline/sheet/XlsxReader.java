package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads .xlsx as a stream: POI finds the parts, knows the styles and holds the entries to their sizes; the sheet itself is pulled
 * cell by cell, since POI's own handler gives numbers as they are shown, and a phone number shown as 1.38E+10 is lost.
 */
final class XlsxReader {

    private static final XMLInputFactory XML = xml();

    /** Some programs write formulas and leave it to others to calculate them. */
    private static final String NOT_CALCULATED = "=?";

    /** As many rows as a sheet can have. */
    private static final int FAR = 1_048_576;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean since1904;
    private final SheetRows rows;
    private final Map<Integer, Boolean> dates = new HashMap<>();

    private XlsxReader(SharedStrings strings, StylesTable styles, boolean since1904, SheetRows rows) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.rows = rows;
    }

    static void read(Path path, SheetRows rows) throws IOException {
        try (var file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(file);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var parts = WorkbookParts.read(XML, reader.getWorkbookData());
            try (InputStream sheet = shown((XSSFReader.SheetIterator) reader.getSheetsData(), parts)) {
                new XlsxReader(strings, reader.getStylesTable(), parts.since1904(), rows).read(sheet);
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | org.xml.sax.SAXException
                | XMLStreamException damaged) {
            throw refused(damaged);
        } catch (IOException unread) {
            if (String.valueOf(unread.getMessage()).contains("Zip bomb")) {
                throw new SheetRefused(Why.BOMB);
            }
            throw unread;
        }
    }

    private static SheetRefused refused(Throwable damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetRefused refused) {
                return refused;
            }
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return new SheetRefused(Why.BOMB);
            }
        }
        return new SheetRefused(Why.DAMAGED);
    }

    /** The first one somebody sees. */
    private static InputStream shown(XSSFReader.SheetIterator sheets, WorkbookParts parts) throws IOException {
        while (sheets.hasNext()) {
            var sheet = sheets.next();
            if (!parts.hidden().contains(sheets.getSheetName())) {
                return sheet;
            }
            sheet.close();
        }
        throw new SheetRefused(Why.EMPTY);
    }

    private void read(InputStream sheet) throws XMLStreamException, IOException {
        var xml = XML.createXMLStreamReader(sheet);
        int last = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                int number = number(xml.getAttributeValue(null, "r"), last);
                for (int gap = last + 1; gap < number; gap++) {
                    if (!rows.row(new SheetRow(gap, List.of()))) {
                        return;
                    }
                }
                last = number;
                if (!rows.row(new SheetRow(number, cells(xml)))) {
                    return;
                }
            }
        }
    }

    /** Rows follow one another, and none lies so far off that the blank ones before it would never end. */
    private static int number(@Nullable String written, int last) {
        try {
            int number = written == null ? last + 1 : Integer.parseInt(written);
            if (number > last && number - last <= FAR) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new SheetRefused(Why.DAMAGED);
    }

    private List<SheetCell> cells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new ArrayList<SheetCell>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                Width.column(column);
                while (cells.size() < column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(cell(xml));
            }
        }
        return cells;
    }

    /** B7 is 1. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            Width.column(column - 1);
        }
        return Math.max(column - 1, next);
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var value = new StringBuilder();
        boolean inside = false;
        boolean formula = false;
        boolean known = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = xml.getLocalName();
                if (name.equals("rPh")) {
                    skip(xml);
                }
                inside = name.equals("v") || name.equals("t");
                formula = formula || name.equals("f");
                known = known || inside;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (inside && xml.hasText()) {
                value.append(xml.getText());
                Width.characters(value.length());
            }
        }
        return formula && !known
                ? new SheetCell(NOT_CALCULATED, true)
                : cell(type == null ? "n" : type, style, value.toString());
    }

    /** How a word is pronounced, in some languages; no part of the text. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                return;
            }
        }
    }

    private SheetCell cell(String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> SheetCell.of(shared(value));
            case "str", "inlineStr", "d" -> SheetCell.of(value);
            case "e" -> new SheetCell(value, true);
            case "b" -> SheetCell.of(value.equals("1") ? "TRUE" : "FALSE");
            default -> SheetCell.of(value.isBlank() ? "" : number(style, value.strip()));
        };
    }

    private String shared(String index) {
        try {
            return strings.getItemAt(Integer.parseInt(index.strip())).getString();
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new SheetRefused(Why.DAMAGED);
        }
    }

    private String number(@Nullable String style, String value) {
        try {
            return style != null && date(Integer.parseInt(style))
                    ? Numbers.moment(Double.parseDouble(value), since1904)
                    : Numbers.plain(new BigDecimal(value));
        } catch (NumberFormatException text) {
            return value;
        }
    }

    private boolean date(int style) {
        return dates.computeIfAbsent(style, index -> {
            var format = styles.getStyleAt(index);
            return format != null && DateFormats.date(format.getDataFormat(), format.getDataFormatString());
        });
    }

    /** Nothing outside the file is ever fetched. */
    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
