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

    private static final String SECRET = "story";

    private final Path folder;
    private final ProcessBuilder start;
    private Process process;
    private final int ami;
    private final int sip;
    private final int http;
    private final int agi;
    /** From the application to it, and from it to the application. */
    private final List<Cable> cables;

    private Exchange(Path folder, ProcessBuilder start, int ami, int sip, int http, int agi, List<Cable> cables)
            throws IOException {
        this.folder = folder;
        this.start = start;
        this.process = start.start();
        this.ami = ami;
        this.sip = sip;
        this.http = http;
        this.agi = agi;
        this.cables = cables;
    }

    static Exchange start(Path folder) throws Exception {
        int ami = freeTcp();
        int sip = freeUdp();
        int http = freeTcp();
        int agi = freeTcp();
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
                        // A phone made of sipp is not asked every now and then whether it is there.
                        "HEATLINE_PBX_QUALIFY",
                        "0",
                        "HEATLINE_PBX_NAME",
                        "story",
                        "HEATLINE_AGI_URLS",
                        "agi://127.0.0.1:" + questions.port()));
        start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        var exchange = new Exchange(folder, start, ami, sip, http, agi, List.of(commands, questions));
        exchange.awaitReady();
        return exchange;
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

    static int freeUdp() throws IOException {
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
