package io.fareline.runner.links;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Ends and begins connections. */
final class Sockets {
    private static final int CONNECT_MILLIS = 5000;

    private Sockets() {}

    static Socket connect(InetSocketAddress target) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(target, CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Breaks a connection off, so that the other side learns of it as of a process that died. */
    static void reset(Socket socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It had ended already.
            Thread.onSpinWait();
        }
    }
}
