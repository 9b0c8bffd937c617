package io.heatline.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line on which an agent's browser is told what happens, as thin as it can be: it notes when it heard of a ringing phone. */
final class RingingLine implements AutoCloseable {

    private final Socket socket;
    private final List<Double> rang = new CopyOnWriteArrayList<>();

    private RingingLine(Socket socket) {
        this.socket = socket;
    }

    /** Opens it and waits until the product says that it stands. By HTTP/1.0, which cuts nothing into chunks. */
    static RingingLine open(String root, String token) throws IOException {
        URI address = URI.create(root);
        var socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort());
        socket.setTcpNoDelay(true);
        String request = "GET /api/live HTTP/1.0\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String status = in.readLine();
        if (status == null || !status.contains(" 200")) {
            socket.close();
            throw new IOException("the line did not open: " + status);
        }
        String line = status;
        while (!"data:{}".equals(line)) {
            line = in.readLine();
            if (line == null) {
                throw new IOException("the line did not stand");
            }
        }
        var opened = new RingingLine(socket);
        var reader = new Thread(() -> opened.read(in), "browser");
        reader.setDaemon(true);
        reader.start();
        return opened;
    }

    /** When it heard of each ringing, seconds since the epoch, in order. */
    List<Double> rang() {
        return rang;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data:{\"call\"") && line.contains("\"RINGING\"")) {
                    rang.add(Feed.now());
                }
            }
        } catch (IOException closed) {
            // By us, at the end.
        }
    }
}
