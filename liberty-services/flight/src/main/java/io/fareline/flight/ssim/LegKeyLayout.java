package io.fareline.flight.ssim;

/** Columns 1-14 and the variation's overflow, which legs and segment data have in common. */
final class LegKeyLayout {
    static final Field<String> AIRLINE = new Field<>(3, 5, TextCodec.AIRLINE);
    static final Field<Character> SERVICE_TYPE = new Field<>(14, 14, LetterCodec.SERVICE_TYPE);

    private static final Field<String> SUFFIX = new Field<>(2, 2, TextCodec.SUFFIX);
    private static final Field<Integer> FLIGHT_NUMBER = new Field<>(6, 9, NumberCodec.FLIGHT_NUMBER);
    private static final Field<Integer> VARIATION = new Field<>(10, 11, NumberCodec.VARIATION);
    private static final Field<Integer> SEQUENCE = new Field<>(12, 13, NumberCodec.SEQUENCE);

    private LegKeyLayout() {}

    /** Null after an error has been noted. */
    static LegKey read(Columns columns, int overflowColumn) {
        var suffix = columns.read(SUFFIX);
        var airline = columns.read(AIRLINE);
        var number = columns.read(FLIGHT_NUMBER);
        var low = columns.read(VARIATION);
        var sequence = columns.read(SEQUENCE);
        var high = columns.read(overflow(overflowColumn));
        if (!columns.isSound()) return null;
        var variation = high * 100 + low;
        if (variation == 0) columns.error(VARIATION.from(), "the itinerary variation is missing");
        return new LegKey(airline, number, suffix, variation, sequence);
    }

    static void write(Page page, LegKey key, int overflowColumn) {
        page.write(SUFFIX, key.suffix())
                .write(AIRLINE, key.airline())
                .write(FLIGHT_NUMBER, key.flightNumber())
                .write(VARIATION, key.variation() % 100)
                .write(SEQUENCE, key.sequence())
                .write(overflow(overflowColumn), key.variation() / 100);
    }

    private static Field<Integer> overflow(int column) {
        return new Field<>(column, column, NumberCodec.OVERFLOW);
    }
}
