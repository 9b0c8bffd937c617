package io.heatline.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What lies between two programs on this machine, and can be cut: all lines break, and nobody answers until it is mended. */
final class Cable implements AutoCloseable {

    private final int to;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;

    Cable(int to) throws IOException {
        this.to = to;
        var first = listen(0);
        this.port = first.getLocalPort();
        serve(first);
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        ServerSocket open = door;
        door = null;
        if (open != null) {
            open.close();
        }
        for (Socket end : Set.copyOf(ends)) {
            close(end);
        }
    }

    void mend() throws IOException {
        serve(listen(port));
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void serve(ServerSocket open) {
        door = open;
        daemon(() -> {
            while (!open.isClosed()) {
                try {
                    var near = open.accept();
                    daemon(() -> join(near));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void join(Socket near) {
        ends.add(near);
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), to);
            ends.add(far);
            if (door == null) {
                close(near);
                close(far);
                return;
            }
            daemon(() -> carry(near, far));
            carry(far, near);
        } catch (IOException nobodyThere) {
            close(near);
        }
    }

    private void carry(Socket from, Socket into) {
        try {
            from.getInputStream().transferTo(into.getOutputStream());
        } catch (IOException cut) {
            // The other end is gone too.
        } finally {
            close(from);
            close(into);
        }
    }

    private void close(Socket socket) {
        ends.remove(socket);
        try {
            socket.close();
        } catch (IOException cause) {
            // It is gone as it is.
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
