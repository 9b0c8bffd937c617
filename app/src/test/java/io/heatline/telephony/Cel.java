package io.heatline.telephony;

import java.time.Instant;
import java.util.Locale;

/** Writes what Asterisk itself writes down of one call (CEL). Times are seconds since it began. */
final class Cel {

    private final Instant began;
    private final String caller;
    final String linkedid;

    Cel(Instant began, String caller, String linkedid) {
        this.began = began;
        this.caller = caller;
        this.linkedid = linkedid;
    }

    /** The application is away, so the fallback queue: nobody comes, and the caller gives up in the 40th second. */
    String givesUp() {
        return begins()
                + row(2, "APP_START", "Queue", "service,ct,,,60", "", "")
                + row(40, "APP_END", "Queue", "service,ct,,,60", "", "")
                + ends(40.01);
    }

    /** Leaves a message from the 10th to the 30th second. */
    String leavesAMessage() {
        return begins() + step(30, "voicemail", message()) + ends(32);
    }

    /** Presses the emergency key in the third second; nobody on duty can be rung, and the caller hangs up in the ninth. */
    String pressesTheKey() {
        return begins() + step(3, "emergency", "") + ends(9);
    }

    /** The same, but 8801 picks up in the fifth second, takes it by key in the seventh, and they talk until the 20th. */
    String pressesTheKeyAndIsAnswered() {
        var phone = new Phone(linkedid + "9", "PJSIP/8801-0000000b");
        return begins()
                + step(3, "emergency", "PJSIP/8801")
                + row(phone, 3.1, "CHAN_START", "")
                + row(phone, 5, "ANSWER", "")
                + row(phone, 7, "BRIDGE_ENTER", "{\"bridge_id\":\"b1\"}")
                + row(7.01, "BRIDGE_ENTER", "", "", "", "{\"bridge_id\":\"b1\"}")
                + row(20, "BRIDGE_EXIT", "", "", "", "{\"bridge_id\":\"b1\"}")
                + row(phone, 20, "BRIDGE_EXIT", "{\"bridge_id\":\"b1\"}")
                + row(phone, 20.01, "HANGUP", "{\"hangupcause\":16}")
                + ends(20.02);
    }

    String message() {
        return linkedid + "_voicemail_" + began.plusSeconds(10).getEpochSecond() + ".wav";
    }

    String begins() {
        return row(0, "CHAN_START", "", "", "", "") + step(0.01, "arrived", "95128") + step(1, "fallback", "FAILURE");
    }

    String ends(double second) {
        return row(second, "HANGUP", "", "", "", "{\"hangupcause\":16}")
                + row(second, "CHAN_END", "", "", "", "")
                + row(second, "LINKEDID_END", "", "", "", "");
    }

    private String step(double second, String step, String detail) {
        return row(second, step, "CELGenUserEvent", step + "," + detail, step, "{\"extra\":\"" + detail + "\"}");
    }

    /** Another channel of the call. */
    private record Phone(String channel, String name) {}

    private String row(Phone phone, double second, String type, String extra) {
        return row(phone, second, type, "", "", "", extra);
    }

    private String row(double second, String type, String app, String data, String own, String extra) {
        return row(new Phone(linkedid, "PJSIP/trunk-main-0000000a"), second, type, app, data, own, extra);
    }

    private String row(Phone phone, double second, String type, String app, String data, String own, String extra) {
        Instant at = began.plusNanos(Math.round(second * 1_000_000_000));
        String time = String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), at.getNano() / 1_000);
        String[] parts = {
            time,
            linkedid,
            phone.channel(),
            type,
            phone.name(),
            caller,
            "",
            "95128",
            "from-trunk",
            app,
            data,
            "",
            own,
            extra
        };
        var line = new StringBuilder();
        for (String part : parts) {
            line.append(line.isEmpty() ? "\"" : ",\"")
                    .append(part.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append('\n').toString();
    }
}
