package io.fareline.flight.ssim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * DDMMMYY, where 00-69 is 2000-2069 and 70-99 is 1970-1999; 00XXX00, where allowed, is a period's open end or beginning.
 *
 * @param open what 00XXX00 is read as; null where it is not allowed
 */
record DateCodec(LocalDate open) implements Field.Codec<LocalDate> {
    static final DateCodec DATE = new DateCodec(null);
    static final DateCodec DATE_OR_OPEN = new DateCodec(OperatingPeriod.OPEN_END);
    static final DateCodec DATE_OR_OPEN_BEGINNING = new DateCodec(OperatingPeriod.OPEN_BEGINNING);

    private static final String OPEN = "00XXX00";
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final int PIVOT = 70;

    @Override
    public LocalDate parse(String text) throws Malformed {
        if (text.equals(OPEN)) {
            if (open != null) return open;
            throw new Malformed("00XXX00 (open) is not allowed here");
        }
        var month = MONTHS.indexOf(text.substring(2, 5)) + 1;
        if (!isNumber(text.substring(0, 2)) || month == 0 || !isNumber(text.substring(5))) throw malformed(text);
        var year = Integer.parseInt(text.substring(5));
        try {
            return LocalDate.of(
                    year < PIVOT ? 2000 + year : 1900 + year, month, Integer.parseInt(text.substring(0, 2)));
        } catch (DateTimeException _) {
            throw new Malformed("there is no day '%s'".formatted(text));
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Malformed malformed(String text) {
        return new Malformed("'%s' is not a date DDMMMYY%s".formatted(text, open != null ? " or 00XXX00" : ""));
    }

    @Override
    public String print(LocalDate value, int width) {
        if (value.equals(open)) return OPEN;
        if (value.getYear() < 1900 + PIVOT || value.getYear() >= 2000 + PIVOT)
            throw new IllegalArgumentException(value + " is outside of 1970-2069, which is all that DDMMMYY can tell");
        return "%02d%s%02d"
                .formatted(value.getDayOfMonth(), MONTHS.get(value.getMonthValue() - 1), value.getYear() % 100);
    }
}
