package io.heatline.file;

/** The name a sender gave, fit to be shown and to be saved under: no folders, no control characters, not endless. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String clean(String declared) {
        String last = declared.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        int length = last.codePointCount(0, last.length());
        String kept = length <= LONGEST ? last : last.substring(last.offsetByCodePoints(0, length - LONGEST));
        return kept.isEmpty() || kept.matches("\\.+") ? "file" : kept;
    }
}
