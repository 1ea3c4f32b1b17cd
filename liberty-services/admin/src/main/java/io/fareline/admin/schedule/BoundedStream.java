package io.fareline.admin.schedule;

import io.fareline.platform.problem.BodyTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a refusal when it is longer than its limit, so that no file can be without end. */
class BoundedStream extends FilterInputStream {
    private final long limit;
    private long read;

    BoundedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) count(count);
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) throw new BodyTooLarge(limit);
    }
}
