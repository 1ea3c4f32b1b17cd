package io.fareline.platform.idempotency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds bytes back until told to send them, or until they are more than a limit: from then on they pass through. */
final class HeldBytes extends OutputStream {
    private final OutputStream target;
    private final int limit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;

    HeldBytes(OutputStream target, int limit) {
        this.target = target;
        this.limit = limit;
    }

    boolean areTooMany() {
        return passing;
    }

    byte[] bytes() {
        return held.toByteArray();
    }

    void send() throws IOException {
        held.writeTo(target);
        held.reset();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!passing && held.size() + length > limit) {
            passing = true;
            send();
        }
        if (passing) target.write(bytes, offset, length);
        else held.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (passing) target.flush();
    }

    /** Closing is the business of whoever opened the target. */
    @Override
    public void close() {}
}
