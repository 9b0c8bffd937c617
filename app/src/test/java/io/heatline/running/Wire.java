package io.heatline.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** The network between the product and its database, which can fall silent: all lines stay open, and nothing gets through. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int database;
    private volatile CountDownLatch open = new CountDownLatch(0);

    Wire(int database) throws IOException {
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.database = database;
        daemon(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void fallSilent() {
        open = new CountDownLatch(1);
    }

    /** What was held back goes through now, as packets sent again would. */
    void speak() {
        open.countDown();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var product = door.accept();
                daemon(() -> join(product));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket product) {
        try {
            open.await();
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            daemon(() -> carry(product, server));
            carry(server, product);
        } catch (IOException | InterruptedException nobodyThere) {
            close(product);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                open.await();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException cut) {
            // The other end is gone too: closed above.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException cause) {
            // It is gone as it is.
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        speak();
        door.close();
    }
}
