package io.fareline.flight.ssim;

import java.time.ZoneOffset;

/** HHMM from 0000 to 2400 as minutes after midnight; {@link #BLANK} when the file gives none. */
record TimeCodec() implements Field.Codec<Integer> {
    static final TimeCodec TIME = new TimeCodec();
    static final int BLANK = -1;

    @Override
    public Integer parse(String text) throws Malformed {
        if (text.isBlank()) return BLANK;
        var minutes = minutes(text);
        if (minutes < 0 || minutes > 24 * 60)
            throw new Malformed("time '%s' is not HHMM from 0000 to 2400".formatted(text));
        return minutes;
    }

    @Override
    public String print(Integer value, int width) {
        return value == BLANK ? " ".repeat(width) : "%02d%02d".formatted(value / 60, value % 60);
    }

    /** Minutes of a text HHMM, or -1 when it is none. */
    private static int minutes(String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) return -1;
        var number = Integer.parseInt(text);
        return number % 100 > 59 ? -1 : number / 100 * 60 + number % 100;
    }

    /** Local time minus UTC as +HHMM or -HHMM, within what exists on earth: -1200 to +1400. */
    record UtcVariation() implements Field.Codec<ZoneOffset> {
        static final UtcVariation UTC_VARIATION = new UtcVariation();

        @Override
        public ZoneOffset parse(String text) throws Malformed {
            var minutes = minutes(text.substring(1));
            var east = text.charAt(0) == '+';
            if (!east && text.charAt(0) != '-' || minutes < 0 || minutes > (east ? 14 : 12) * 60)
                throw new Malformed("UTC variation '%s' is not +HHMM or -HHMM (-1200 to +1400)".formatted(text));
            return ZoneOffset.ofTotalSeconds((east ? 60 : -60) * minutes);
        }

        @Override
        public String print(ZoneOffset value, int width) {
            var minutes = Math.abs(value.getTotalSeconds()) / 60;
            return "%c%02d%02d".formatted(value.getTotalSeconds() < 0 ? '-' : '+', minutes / 60, minutes % 60);
        }
    }
}
