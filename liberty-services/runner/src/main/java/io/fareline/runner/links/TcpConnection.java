package io.fareline.runner.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Bytes in both directions, each by a thread of its own, until both sides have said all. */
final class TcpConnection implements Link.Connection {
    private static final int CHUNK = 16 * 1024;
    private final Link link;
    private final Socket caller;
    private volatile Socket callee;

    TcpConnection(Link link, Socket caller) {
        this.link = link;
        this.caller = caller;
    }

    @Override
    public void run() {
        try {
            callee = Sockets.connect(link.target());
        } catch (IOException unreachable) {
            link.counters().unreachable.increment();
            cut();
            return;
        }
        if (caller.isClosed()) {
            cut();
            return;
        }
        var weather = link.weather();
        var counters = link.counters();
        var asking =
                Thread.ofVirtual().start(() -> pump(caller, callee, out -> Passage.toCallee(out, weather, counters)));
        pump(callee, caller, out -> Passage.toCaller(out, weather, counters));
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    private interface Wrapping {
        OutputStream around(OutputStream out);
    }

    private void pump(Socket from, Socket to, Wrapping wrapping) {
        try {
            copy(from.getInputStream(), wrapping.around(to.getOutputStream()));
            to.shutdownOutput();
        } catch (IOException broken) {
            cut();
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[CHUNK];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void cut() {
        Sockets.reset(caller);
        Sockets.reset(callee);
    }
}
