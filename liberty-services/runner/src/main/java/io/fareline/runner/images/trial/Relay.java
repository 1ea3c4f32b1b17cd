package io.fareline.runner.images.trial;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets containers reach a server that listens on 127.0.0.1 only, by the same port of the bridge between them and us. */
final class Relay implements AutoCloseable {
    private static final int WAITING = 64;
    private final int port;
    private final ServerSocket listener;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Relay(ServerSocket listener, int port) {
        this.listener = listener;
        this.port = port;
    }

    /** @param port where the server listens; the relay takes the same port of its own address, if that is another one */
    static Relay start(InetAddress address, int port) {
        return start(address, port, port);
    }

    static Relay start(InetAddress address, int own, int port) {
        try {
            var relay = new Relay(new ServerSocket(own, WAITING, address), port);
            Thread.ofVirtual().start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address.getHostAddress() + ":" + own, e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var caller = listener.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        try (caller;
                var callee = new Socket()) {
            open.add(callee);
            callee.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var back = Thread.ofVirtual().start(() -> copy(callee, caller));
            copy(caller, callee);
            back.join();
        } catch (IOException gone) {
            // Both ends see a connection that is closed, as if the server had closed it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(caller);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closed already.
        }
    }

    @Override
    public void close() {
        quietly(listener);
        open.forEach(Relay::quietly);
    }
}
