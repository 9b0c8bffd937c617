package io.heatline.asterisk.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the PBX's channel event log.
 *
 * @param type Asterisk's word for the event, or the dialplan's own
 * @param own whether the dialplan said it
 * @param extra JSON, or nothing
 */
record CelRow(
        Instant at,
        String linkedid,
        String channel,
        String type,
        String name,
        String caller,
        String exten,
        String context,
        String app,
        String data,
        boolean own,
        String extra) {

    private static final int COLUMNS = 14;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,6})");

    /** Empty when it isn't one: half a line, or another file's. */
    static Optional<CelRow> read(String line) {
        List<String> parts = parts(line);
        Matcher time = TIME.matcher(parts.get(0));
        if (parts.size() < COLUMNS || !time.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong((time.group(2) + "000000").substring(0, 6));
        return Optional.of(new CelRow(
                Instant.ofEpochSecond(Long.parseLong(time.group(1)), micros * 1_000),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(7),
                parts.get(8),
                parts.get(9),
                parts.get(10),
                !parts.get(12).isEmpty(),
                parts.get(13)));
    }

    /** What the JSON says under this name; empty if nothing. */
    String told(String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(extra);
        return found.find() ? found.group(1) : "";
    }

    /** The first of an application's arguments. */
    String argument() {
        int comma = data.indexOf(',');
        return comma < 0 ? data : data.substring(0, comma);
    }

    boolean is(String what) {
        return !own && type.equals(what);
    }

    boolean runs(String what) {
        return app.equalsIgnoreCase(what);
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                part.append(one);
                at++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (one == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (one != '\r') {
                part.append(one);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
