package io.fareline.flight.ssim;

/** Where a value stands in a line (1-based, inclusive) and how it is written there. */
record Field<T>(int from, int to, Codec<T> codec) {
    int width() {
        return to - from + 1;
    }

    /** How one kind of value is written in a fixed width. */
    interface Codec<T> {
        T parse(String text) throws Malformed;

        /** Must fill the width exactly. */
        String print(T value, int width);
    }
}
