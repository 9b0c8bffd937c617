package io.heatline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part of an .xlsx says of its sheets.
 *
 * @param hidden names of the sheets nobody sees
 * @param since1904 whether days are counted from 1904
 */
record WorkbookParts(Set<String> hidden, boolean since1904) {

    /** @param workbook the part, closed afterwards */
    static WorkbookParts read(XMLInputFactory factory, InputStream workbook) throws XMLStreamException, IOException {
        try (workbook) {
            var xml = factory.createXMLStreamReader(workbook);
            var hidden = new TreeSet<String>();
            boolean since1904 = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("sheet") && !shown(xml)) {
                        hidden.add(String.valueOf(xml.getAttributeValue(null, "name")));
                    } else if (xml.getLocalName().equals("workbookPr")) {
                        since1904 = yes(xml.getAttributeValue(null, "date1904"));
                    }
                }
            }
            return new WorkbookParts(hidden, since1904);
        }
    }

    private static boolean shown(XMLStreamReader sheet) {
        var state = sheet.getAttributeValue(null, "state");
        return state == null || state.equals("visible");
    }

    private static boolean yes(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
