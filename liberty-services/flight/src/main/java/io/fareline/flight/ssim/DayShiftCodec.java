package io.fareline.flight.ssim;

/** A digit 0-7, a blank, or A or J for the day before (both are seen in files; we write J). */
record DayShiftCodec() implements Field.Codec<DayShift> {
    static final DayShiftCodec DAY_SHIFT = new DayShiftCodec();

    @Override
    public DayShift parse(String text) throws Malformed {
        return switch (text) {
            case " " -> DayShift.BLANK;
            case "A", "J" -> DayShift.of(-1);
            case "0", "1", "2", "3", "4", "5", "6", "7" -> DayShift.of(text.charAt(0) - '0');
            default -> throw new Malformed("date variation '%s' is not 0-7, A, J or blank".formatted(text));
        };
    }

    @Override
    public String print(DayShift value, int width) {
        if (!value.given()) return " ";
        return value.days() < 0 ? "J" : String.valueOf(value.days());
    }
}
