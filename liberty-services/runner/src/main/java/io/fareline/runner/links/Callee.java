package io.fareline.runner.links;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The connection to the callee of an HTTP link, made anew where the callee has ended the one before. */
final class Callee {
    private final Link link;
    private SocketChannel channel;
    private InputStream in;
    private OutputStream out;

    Callee(Link link) {
        this.link = link;
    }

    /** Makes sure that there is a connection which the callee has not ended. */
    void connect() throws IOException {
        if (channel != null && !hasEnded()) {
            return;
        }
        close();
        try {
            var next = SocketChannel.open();
            next.socket().setTcpNoDelay(true);
            next.connect(link.target());
            channel = next;
        } catch (IOException unreachable) {
            link.counters().unreachable.increment();
            throw unreachable;
        }
        in = new BufferedInputStream(channel.socket().getInputStream());
        out = Passage.toCallee(channel.socket().getOutputStream(), link.weather(), link.counters());
    }

    // Between two requests nothing is to be read; the end of the connection can be, without waiting for it.
    private boolean hasEnded() {
        try {
            channel.configureBlocking(false);
            var read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException broken) {
            return true;
        }
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    void close() {
        if (channel != null) {
            Sockets.reset(channel.socket());
            channel = null;
        }
    }
}
