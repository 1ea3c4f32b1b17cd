package io.fareline.flight.ssim;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days of operation: position i holds the digit i (1 is Monday) or a blank; some writers put 0 for the blank. */
record DaysCodec() implements Field.Codec<Set<DayOfWeek>> {
    static final DaysCodec DAYS = new DaysCodec();

    @Override
    public Set<DayOfWeek> parse(String text) throws Malformed {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var found = text.charAt(day.getValue() - 1);
            if (found == '0' + day.getValue()) days.add(day);
            else if (found != ' ' && found != '0')
                throw new Malformed(
                        day.getValue() - 1,
                        "'%c' in the place of day %d is neither that digit nor blank".formatted(found, day.getValue()));
        }
        if (days.isEmpty()) throw new Malformed("no day of operation");
        return days;
    }

    @Override
    public String print(Set<DayOfWeek> value, int width) {
        var text = new StringBuilder();
        for (var day : DayOfWeek.values()) text.append(value.contains(day) ? (char) ('0' + day.getValue()) : ' ');
        return text.toString();
    }

    /** Blank or 1 for every week, 2 for every second one. */
    record Frequency() implements Field.Codec<Integer> {
        static final Frequency FREQUENCY = new Frequency();

        @Override
        public Integer parse(String text) throws Malformed {
            return switch (text) {
                case " ", "1" -> 1;
                case "2" -> 2;
                default -> throw new Malformed("frequency '%s' is not blank, 1 or 2".formatted(text));
            };
        }

        @Override
        public String print(Integer value, int width) {
            return value == 2 ? "2" : " ";
        }
    }
}
