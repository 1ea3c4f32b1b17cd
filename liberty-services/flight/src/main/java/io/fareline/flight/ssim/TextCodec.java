package io.fareline.flight.ssim;

import java.util.regex.Pattern;

/** Left-justified text that has to look like something; blanks at its end do not count. */
record TextCodec(Pattern pattern, String rule) implements Field.Codec<String> {
    static final TextCodec AIRLINE =
            of("[A-Z][A-Z0-9] |[0-9][A-Z] |[A-Z]{3}", "an airline designator of two characters (not two digits)");
    static final TextCodec STATION = of("[A-Z]{3}", "a station code of three letters");
    static final TextCodec TERMINAL = of("  |[A-Z0-9][A-Z0-9 ]", "a terminal of one or two characters");
    static final TextCodec AIRCRAFT_TYPE = of("[A-Z0-9]{3}", "an aircraft type of three characters");
    static final TextCodec SUFFIX = of("[A-Z ]", "an operational suffix (a letter or blank)");
    static final TextCodec SEASON = of(" {3}|[A-Z][0-9]{2}", "a season such as S26");
    static final TextCodec BOOKING_CLASSES =
            of("([A-Z][0-9]{0,3})* *", "booking class letters, with or without their seats");
    static final TextCodec ANYTHING = of(".*", "text");

    private static TextCodec of(String pattern, String rule) {
        return new TextCodec(Pattern.compile(pattern), rule);
    }

    @Override
    public String parse(String text) throws Malformed {
        if (!pattern.matcher(text).matches()) throw new Malformed("'%s' is not %s".formatted(text, rule));
        return text.stripTrailing();
    }

    @Override
    public String print(String value, int width) {
        return value + " ".repeat(Math.max(0, width - value.length()));
    }
}
