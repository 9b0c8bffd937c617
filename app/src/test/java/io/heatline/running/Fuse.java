package io.heatline.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A wire to the product for one request, with a point on it at which the product is killed. What the server says after that point
 * never reaches the one who asked.
 */
final class Fuse implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

    private final ServerSocket door;
    private final int product;
    private final KillPoint point;
    private final Runnable kill;

    Fuse(int product, KillPoint point, Runnable kill) throws IOException {
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.product = product;
        this.point = point;
        this.kill = kill;
        var wire = new Thread(this::carry, "fuse");
        wire.setDaemon(true);
        wire.start();
    }

    String root() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void carry() {
        try (var person = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), product)) {
            byte[] request = request(person.getInputStream());
            switch (point.kind()) {
                case IN_THE_REQUEST -> {
                    send(server.getOutputStream(), request, part(request.length));
                    kill.run();
                }
                case AT_WORK -> {
                    send(server.getOutputStream(), request, request.length);
                    TimeUnit.NANOSECONDS.sleep(point.delay().toNanos());
                    kill.run();
                }
                case BEFORE_THE_REPLY -> {
                    send(server.getOutputStream(), request, request.length);
                    firstBytes(server.getInputStream());
                    kill.run();
                }
                case IN_THE_REPLY -> {
                    send(server.getOutputStream(), request, request.length);
                    byte[] reply = firstBytes(server.getInputStream());
                    send(person.getOutputStream(), reply, part(reply.length));
                    kill.run();
                }
            }
        } catch (IOException | InterruptedException cut) {
            kill.run();
        }
    }

    /** Never nothing, never the whole. */
    private int part(int length) {
        return Math.max(1, Math.min(length - 1, (int) (length * point.share())));
    }

    private static void send(OutputStream to, byte[] bytes, int length) throws IOException {
        to.write(bytes, 0, length);
        to.flush();
    }

    private static byte[] firstBytes(InputStream from) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        return Arrays.copyOf(buffer, Math.max(0, from.read(buffer)));
    }

    /** Head and body, as long as the head says. */
    private static byte[] request(InputStream from) throws IOException {
        byte[] read = {};
        byte[] buffer = new byte[16 * 1024];
        while (true) {
            int count = from.read(buffer);
            if (count < 0) {
                return read;
            }
            int before = read.length;
            read = Arrays.copyOf(read, before + count);
            System.arraycopy(buffer, 0, read, before, count);
            var text = new String(read, StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            var length = LENGTH.matcher(text);
            if (head >= 0 && length.find() && read.length >= head + 4 + Integer.parseInt(length.group(1))) {
                return read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
