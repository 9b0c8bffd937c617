package io.heatline.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Says what bytes are by looking at them; the name a sender gave counts for nothing. */
@Component
class Sniffer {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Tika tika = new Tika();

    String mediaTypeOf(Path file) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            String type = tika.detect(in);
            return isZip(type) && isWorkbook(file) ? XLSX : type;
        }
    }

    private static boolean isZip(String type) {
        return type.equals("application/zip") || type.equals("application/x-tika-ooxml");
    }

    /** A workbook is a zip with a workbook in it; one that carries macros is not taken for one. */
    private static boolean isWorkbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry("xl/workbook.xml") != null && zip.getEntry("xl/vbaProject.bin") == null;
        } catch (java.util.zip.ZipException e) {
            return false;
        }
    }
}
