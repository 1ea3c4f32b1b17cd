package io.fareline.flight.ssim;

/** Text that does not mean anything in its column. {@code offset} counts from the field's first character, from 0. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    Malformed(int offset, String reason) {
        super(reason);
        this.offset = offset;
    }

    Malformed(String reason) {
        this(0, reason);
    }

    int offset() {
        return offset;
    }
}
