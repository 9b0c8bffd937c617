package io.heatline.asterisk.golden;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asterisk itself, started from {@code asterisk/pbx} in a folder of its own; it fails where it can't be started. */
final class RealPbx implements AutoCloseable {
    private static final String SECRET = "golden";

    private final Path folder;
    private final Process process;
    private final Ports ports;
    private final Tap tap;

    /** Where it listens. */
    private record Ports(int ami, int sip, int http) {}

    private RealPbx(Path folder, Process process, Ports ports, Tap tap) {
        this.folder = folder;
        this.process = process;
        this.ports = ports;
        this.tap = tap;
    }

    /**
     * @param seed the first queues, phones and trunks, as {@code asterisk/pbx/seed} has them
     * @param applications addresses of FastAGI servers
     */
    static RealPbx start(Path folder, Path seed, List<Integer> applications) throws Exception {
        Files.createDirectories(folder);
        var ports = new Ports(freeTcp(), freeUdp(), freeTcp());
        int rtp = 40000 + (int) (ProcessHandle.current().pid() % 8) * 2000;
        var start = new ProcessBuilder(Path.of("pbx/bin/start").toAbsolutePath().toString(), folder.toString());
        var settings = new HashMap<String, String>();
        settings.put("HEATLINE_AMI_PORT", "" + ports.ami());
        settings.put("HEATLINE_AMI_SECRET", SECRET);
        settings.put("HEATLINE_SIP_PORT", "" + ports.sip());
        settings.put("HEATLINE_HTTP_PORT", "" + ports.http());
        settings.put("HEATLINE_RTP_RANGE", rtp + "-" + (rtp + 1998));
        settings.put("HEATLINE_RTP_TIMEOUT", "0");
        settings.put("HEATLINE_PBX_QUALIFY", "0");
        settings.put("HEATLINE_PBX_SEED", seed.toString());
        settings.put(
                "HEATLINE_AGI_URLS",
                String.join(
                        " ",
                        applications.stream()
                                .map(port -> "agi://127.0.0.1:" + port)
                                .toList()));
        start.environment().putAll(settings);
        start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        var process = start.start();
        try {
            return new RealPbx(folder, process, ports, signIn(process, ports.ami(), folder));
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
    }

    /** Patient: the first start on a machine fetches Asterisk and speaks the prompts. */
    private static Tap signIn(Process process, int ami, Path folder) throws Exception {
        for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
            if (Files.readString(folder.resolve("console.txt")).contains("Asterisk Ready")) {
                return Tap.open(ami, SECRET);
            }
            Thread.sleep(250);
        }
        throw new IOException("the PBX did not start: " + Files.readString(folder.resolve("console.txt")));
    }

    int sip() {
        return ports.sip();
    }

    int ami() {
        return ports.ami();
    }

    int http() {
        return ports.http();
    }

    /**
     * Where it takes connections, and its SIP port of UDP, in hexadecimal as the kernel writes it (IPv6 is longer). Without the
     * other UDP sockets: those ask name servers.
     */
    List<String> listening() throws IOException {
        var mine = sockets();
        var addresses = new ArrayList<String>();
        for (String table : List.of("tcp", "udp", "tcp6", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                var field = line.strip().split("\\s+");
                boolean open = field[3].equals("0A") || field[1].endsWith(":%04X".formatted(ports.sip()));
                if (field.length > 9 && open && mine.contains("socket:[" + field[9] + "]")) {
                    addresses.add(field[1].substring(0, field[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }

    /** The processor time it has used. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private Set<String> sockets() throws IOException {
        try (var open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            var names = new HashSet<String>();
            for (var link : open.toList()) {
                names.add(Files.readSymbolicLink(link).toString());
            }
            return names;
        }
    }

    Tap tap() {
        return tap;
    }

    Path folder() {
        return folder;
    }

    Path recordings() {
        return folder.resolve("spool/monitor/heatline");
    }

    /** The channels there are, by name. */
    List<String> channels() throws Exception {
        return tap.list(Map.of("Action", "CoreShowChannels"), "CoreShowChannel").stream()
                .map(said -> said.get("Channel"))
                .toList();
    }

    /** Waits until no call is left; what remains after that. */
    List<String> channelsLeftAfter(Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        var left = channels();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
            left = channels();
        }
        return left;
    }

    static int freeTcp() throws IOException {
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
        tap.close();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
