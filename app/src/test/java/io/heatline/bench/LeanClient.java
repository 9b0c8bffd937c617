package io.heatline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A program that asks the product with a token over one connection that stays open, one per thread. It shares the machine
 * with what it measures, so it does no more than HTTP asks of it: no thread of its own, no negotiation, no pool.
 */
public final class LeanClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI root;
    private final String token;
    private final ThreadLocal<Line> lines = ThreadLocal.withInitial(this::connect);

    LeanClient(String root, String token) {
        this.root = URI.create(root);
        this.token = token;
    }

    /** @throws AssertionError when the answer has another status */
    public JsonNode get(String path, int status) {
        return ask("GET " + path, "", status);
    }

    /** @throws AssertionError when the answer has another status */
    public JsonNode post(String path, Object body, int status) {
        try {
            return ask("POST " + path, JSON.writeValueAsString(body), status);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private JsonNode ask(String what, String body, int status) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = what + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            var answer = lines.get().ask(head.getBytes(StandardCharsets.US_ASCII), bytes);
            if (answer.last()) {
                lines.remove();
            }
            if (answer.status() != status) {
                var text = new String(answer.body(), StandardCharsets.UTF_8);
                throw new AssertionError(what + ": " + answer.status() + " " + text);
            }
            return JSON.readTree(answer.body());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Line connect() {
        try {
            return new Line(new Socket(InetAddress.getByName(root.getHost()), root.getPort()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** @param last whether the server takes no further request on this connection */
    private record Answer(int status, byte[] body, boolean last) {}

    /** One connection: a request, its answer, the next request. */
    private static final class Line {
        private final Socket socket;
        private final InputStream in;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }

        Answer ask(byte[] head, byte[] body) throws IOException {
            var request = new byte[head.length + body.length];
            System.arraycopy(head, 0, request, 0, head.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().substring(9, 12));
            int length = -1;
            boolean chunked = false;
            boolean last = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
                last |= lower.startsWith("connection:") && lower.endsWith("close");
            }
            var answer = new Answer(status, chunked ? chunks() : exactly(Math.max(0, length)), last);
            if (last) {
                socket.close();
            }
            return answer;
        }

        private byte[] chunks() throws IOException {
            var whole = new byte[0];
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                var longer = Arrays.copyOf(whole, whole.length + size);
                System.arraycopy(exactly(size), 0, longer, whole.length, size);
                whole = longer;
                line();
            }
            line();
            return whole;
        }

        private int chunkSize() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private byte[] exactly(int length) throws IOException {
            var bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("the connection ended within an answer");
            }
            return bytes;
        }

        private String line() throws IOException {
            var line = new StringBuilder(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the connection ended within a head");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
