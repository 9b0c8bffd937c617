package io.heatline.asterisk.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The queues, phones and trunks of the golden calls, each call with its own. */
final class Seed {
    private Seed() {}

    static Path write(Path folder, List<GoldenCall> calls) throws IOException {
        write(folder.resolve("pjsip.d/trunks.conf"), trunk("main", "trunk") + trunk("backup", "backup"));
        write(folder.resolve("pjsip-phones.d/phones.conf"), phones(GoldenCall.all()));
        for (var call : calls) {
            write(folder.resolve("queues.d/" + call.queue() + ".conf"), queue(call));
        }
        write(folder.resolve("extensions.d/fallback.conf"), """
                [globals](+)
                FALLBACK_QUEUE = %s
                FALLBACK_QUEUE_SECONDS = 4
                FALLBACK_PEOPLE = %s
                FALLBACK_PEOPLE_SECONDS = 6
                FALLBACK_DUTY = %s
                TRANSFER_SECONDS = 6
                %s""".formatted(
                of(calls, "fallback-queue"), of(calls, "fallback-people"), of(calls, "fallback-duty"), numbers(calls)));
        return folder;
    }

    private static String numbers(List<GoldenCall> calls) {
        return calls.stream()
                .map(call -> "QUEUE_60" + call.number() + " = " + call.queue() + "\n")
                .collect(Collectors.joining());
    }

    private static String of(List<GoldenCall> calls, String key) {
        return calls.stream()
                .map(call -> call.text(key, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String trunk(String name, String party) {
        return """
                [trunk-%1$s](trunk)
                aors = trunk-%1$s
                [trunk-%1$s]
                type = aor
                contact = sip:127.0.0.1:%2$d
                [trunk-%1$s]
                type = identify
                endpoint = trunk-%1$s
                match_header = X-Heatline-Trunk: %1$s
                """.formatted(name, GoldenRun.port(party));
    }

    /** Phones that are always there: what registering does is another test's. */
    private static String phones(List<GoldenCall> calls) {
        var text = new StringBuilder();
        for (var call : calls) {
            for (int phone = 1; phone <= 4; phone++) {
                String name = call.extensions() + phone;
                text.append(phone(name, GoldenRun.port(name)));
            }
        }
        return text.toString();
    }

    static String phone(String name, int port) {
        return """
                [%1$s](phone)
                inbound_auth/username = %1$s
                inbound_auth/password = golden
                endpoint/send_connected_line = no
                aor/contact = sip:%1$s@127.0.0.1:%2$d
                """.formatted(name, port);
    }

    private static String queue(GoldenCall call) {
        var text = new StringBuilder("[" + call.queue() + "](queue)\nannounce-frequency = 0\n");
        call.queueSettings()
                .forEach((key, value) ->
                        text.append(key).append(" = ").append(value).append('\n'));
        if (!call.queueSettings().containsKey("strategy")) {
            text.append("strategy = linear\n");
        }
        for (var member : call.members()) {
            String[] parts = member.toString().split("/", 2);
            text.append("member => PJSIP/%1$s,%2$s,%1$s\n".formatted(parts[0], parts.length > 1 ? parts[1] : "0"));
        }
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
