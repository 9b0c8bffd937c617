package io.heatline.browser;

import io.heatline.asterisk.PbxAddress;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A telephone exchange of its own, started from {@code asterisk/pbx} beside the application under test. */
final class Exchange implements AutoCloseable {

    /** Whoever is called by the trunk. */
    static final String OUTSIDE = "outside";

    private static final String SECRET = "story";

    private final Path folder;
    private final ProcessBuilder start;
    private Process process;
    private final int ami;
    private final int sip;
    private final int http;
    private final int agi;
    private final Map<String, Integer> phones;
    /** From the application to it, and from it to the application. */
    private final List<Cable> cables;

    private Exchange(
            Path folder,
            ProcessBuilder start,
            int ami,
            int sip,
            int http,
            int agi,
            Map<String, Integer> phones,
            List<Cable> cables)
            throws IOException {
        this.folder = folder;
        this.start = start;
        this.process = start.start();
        this.ami = ami;
        this.sip = sip;
        this.http = http;
        this.agi = agi;
        this.phones = phones;
        this.cables = cables;
    }

    static Exchange start(Path folder) throws Exception {
        int ami = freeTcp();
        int sip = freeUdp();
        int http = freeTcp();
        int agi = freeTcp();
        var phones = Map.of(OUTSIDE, freeUdp(), "8091", freeUdp(), "8092", freeUdp());
        equip(folder, phones);
        var commands = new Cable(ami);
        var questions = new Cable(agi);
        var start = new ProcessBuilder(
                Path.of("../asterisk/pbx/bin/start")
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                folder.toString());
        start.environment()
                .putAll(Map.of(
                        "HEATLINE_AMI_PORT",
                        "" + ami,
                        "HEATLINE_AMI_SECRET",
                        SECRET,
                        "HEATLINE_PHONE_SECRET",
                        SECRET,
                        "HEATLINE_SIP_PORT",
                        "" + sip,
                        "HEATLINE_HTTP_PORT",
                        "" + http,
                        "HEATLINE_RTP_RANGE",
                        "38000-38199",
                        "HEATLINE_PBX_NAME",
                        "story",
                        "HEATLINE_AGI_URLS",
                        "agi://127.0.0.1:" + questions.port()));
        start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        var exchange = new Exchange(folder, start, ami, sip, http, agi, phones, List.of(commands, questions));
        exchange.awaitReady();
        return exchange;
    }

    /** Two phones that need not register, and whoever is dialled outside, each at a port of its own. */
    private static void equip(Path folder, Map<String, Integer> phones) throws IOException {
        Path lines = Files.createDirectories(folder.resolve("etc/pjsip-phones.d"));
        for (String phone : List.of("8091", "8092")) {
            Files.writeString(lines.resolve(phone + ".conf"), """
                    [%1$s](phone)
                    inbound_auth/username = %1$s
                    inbound_auth/password = %2$s
                    endpoint/send_connected_line = no
                    aor/contact = sip:%1$s@127.0.0.1:%3$d
                    aor/qualify_frequency = 0
                    """.formatted(phone, SECRET, phones.get(phone)));
        }
        Path trunks = Files.createDirectories(folder.resolve("etc/pjsip.d"));
        String seed = Files.readString(Path.of("../asterisk/pbx/seed/pjsip.d/trunks.conf"));
        Files.writeString(
                trunks.resolve("trunks.conf"), seed.replace("127.0.0.1:5070", "127.0.0.1:" + phones.get(OUTSIDE)));
    }

    /** Where a phone listens. */
    int phone(String name) {
        return phones.getOrDefault(name, 0);
    }

    /** Patient: the first start on a machine fetches Asterisk and speaks the prompts. */
    private void awaitReady() throws Exception {
        Path console = folder.resolve("console.txt");
        for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
            if (Files.readString(console).contains("Asterisk Ready")) {
                return;
            }
            Thread.sleep(250);
        }
        process.destroy();
        throw new IOException("the PBX did not start: " + Files.readString(console));
    }

    int sip() {
        return sip;
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws Exception {
        process = start.start();
        awaitReady();
    }

    /** A line of one's own for commands. */
    PbxDoor door() throws PbxRefused {
        return PbxDoor.open(new PbxAddress("127.0.0.1", ami, "heatline", SECRET), Duration.ofSeconds(5));
    }

    /** The application no longer hears it, nor answers what it asks. */
    void cutOff() throws IOException {
        for (Cable cable : cables) {
            cable.cut();
        }
    }

    void connect() throws IOException {
        for (Cable cable : cables) {
            cable.mend();
        }
    }

    /** How the application finds it. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("heatline.telephony.pbxs[0].name", "story");
        settings.put("heatline.telephony.pbxs[0].port", "" + cables.get(0).port());
        settings.put("heatline.telephony.pbxs[0].secret", SECRET);
        settings.put(
                "heatline.telephony.pbxs[0].recordings",
                folder.resolve("spool/monitor/heatline").toString());
        settings.put(
                "heatline.telephony.pbxs[0].queues",
                folder.resolve("etc/queues.d").toString());
        settings.put(
                "heatline.telephony.pbxs[0].records",
                folder.resolve("log/cel-custom/cel.csv").toString());
        settings.put("heatline.telephony.agi.port", "" + agi);
        settings.put("heatline.phones.line", "ws://127.0.0.1:" + http + "/ws");
        settings.put("heatline.phones.secret", SECRET);
        return settings;
    }

    private static int freeTcp() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeUdp() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        for (Cable cable : cables) {
            cable.close();
        }
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
