package io.fareline.runner.edge;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A request body that breaks off at its limit, for bodies that do not say their length in advance. What the client sends
 * beyond it is still read for a while and thrown away, so that the client can read the refusal before the connection ends.
 */
final class LimitedBody extends AbstractStreamSourceConduit<StreamSourceConduit> {
    /** Bytes beyond the limit that are read and forgotten. */
    static final long THROWN_AWAY = 1L << 20;

    private final HttpServerExchange exchange;
    private final long limit;
    private long taken;
    private boolean refused;

    LimitedBody(StreamSourceConduit next, HttpServerExchange exchange, long limit) {
        super(next);
        this.exchange = exchange;
        this.limit = limit;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return (int) counted(super.read(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return counted(super.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer buffer, StreamSinkChannel target) throws IOException {
        var transferred = super.transferTo(count, buffer, target);
        // The buffer may still hold bytes that were read and not yet written.
        refuseOver(taken + Math.max(0, transferred) + buffer.remaining());
        return counted(transferred);
    }

    private long counted(long bytes) throws IOException {
        taken += Math.max(0, bytes);
        refuseOver(taken);
        return bytes;
    }

    private void refuseOver(long bytes) throws IOException {
        if (bytes > limit && !refused) {
            refused = true;
            exchange.setPersistent(false);
            exchange.putAttachment(Refusals.TOO_LARGE, true);
            throw new IOException("Body over its limit");
        }
        if (bytes > limit + THROWN_AWAY) {
            super.terminateReads();
            throw new IOException("Body far over its limit");
        }
    }

    @Override
    public void terminateReads() throws IOException {
        if (!refused) {
            super.terminateReads();
        }
    }
}
