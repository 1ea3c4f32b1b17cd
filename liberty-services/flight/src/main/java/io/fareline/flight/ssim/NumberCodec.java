package io.fareline.flight.ssim;

/** A right-justified number within bounds, filled up with blanks or zeros. */
record NumberCodec(int minimum, int maximum, boolean zeroFilled, String rule) implements Field.Codec<Integer> {
    static final NumberCodec FLIGHT_NUMBER = new NumberCodec(1, 9999, false, "a flight number 1-9999, right-justified");
    static final NumberCodec VARIATION = new NumberCodec(0, 99, true, "an itinerary variation 01-99");
    static final NumberCodec OVERFLOW = new NumberCodec(0, 9, true, "a variation overflow (a digit or blank)");
    static final NumberCodec SEQUENCE = new NumberCodec(1, 99, true, "a leg sequence number 01-99");
    static final NumberCodec DATA_SET = new NumberCodec(0, 999, true, "a data set serial number");
    static final NumberCodec DATA_ELEMENT = new NumberCodec(1, 999, true, "a data element number 001-999");
    static final NumberCodec SERIAL = new NumberCodec(1, 999_999, true, "a record serial number of six digits");

    @Override
    public Integer parse(String text) throws Malformed {
        var digits = text.stripLeading();
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) throw malformed(text);
        // Blank means none, which only some numbers allow.
        var number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        if (number < minimum || number > maximum) throw malformed(text);
        return number;
    }

    private Malformed malformed(String text) {
        return new Malformed("'%s' is not %s".formatted(text, rule));
    }

    @Override
    public String print(Integer value, int width) {
        return (zeroFilled ? "%0" + width + "d" : "%" + width + "d").formatted(value);
    }
}
