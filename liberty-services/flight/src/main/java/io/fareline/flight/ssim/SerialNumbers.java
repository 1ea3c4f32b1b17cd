package io.fareline.flight.ssim;

/** Counts records as columns 195-200 do: from 000001; after 999999 comes 000002, since 000001 is the header's. */
final class SerialNumbers {
    private static final int HIGHEST = 999_999;

    private int previous;

    /** The serial number that the next record has to carry. */
    int expected() {
        return previous == HIGHEST ? 2 : previous + 1;
    }

    int previous() {
        return previous;
    }

    void moveOn(int serial) {
        previous = serial;
    }
}
