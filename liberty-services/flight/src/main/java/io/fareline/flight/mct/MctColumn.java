package io.fareline.flight.mct;

/** Where each thing stands in a rule's line (1-based, inclusive), how it is written, and whether Fareline has a word for it. */
enum MctColumn {
    ARRIVAL_STATION(2, 4, "([A-Z]{3})?", "three letters"),
    TIME(5, 8, "([0-9]{2}[0-5][0-9])?", "hours and minutes (HHMM)"),
    PAIR(9, 10, "[DI]{2}", "DD, DI, ID or II"),
    DEPARTURE_STATION(11, 13, "([A-Z]{3})?", "three letters"),
    ARRIVING_CARRIER(14, 15, Written.CARRIER, Written.A_CARRIER),
    ARRIVING_CODE_SHARE(16, 16, "Y?", "Y or blank", "code shares"),
    ARRIVING_OPERATOR(17, 18, Written.CARRIER, Written.A_CARRIER, "code shares"),
    DEPARTING_CARRIER(19, 20, Written.CARRIER, Written.A_CARRIER),
    DEPARTING_CODE_SHARE(21, 21, "Y?", "Y or blank", "code shares"),
    DEPARTING_OPERATOR(22, 23, Written.CARRIER, Written.A_CARRIER, "code shares"),
    ARRIVING_AIRCRAFT(24, 26, "([A-Z0-9]{3})?", "three letters or digits", "aircraft types"),
    ARRIVING_BODY(27, 27, "[WN]?", "W, N or blank", "aircraft bodies"),
    DEPARTING_AIRCRAFT(28, 30, "([A-Z0-9]{3})?", "three letters or digits", "aircraft types"),
    DEPARTING_BODY(31, 31, "[WN]?", "W, N or blank", "aircraft bodies"),
    ARRIVAL_TERMINAL(32, 33, "[A-Z0-9]{0,2}", "at most two letters or digits"),
    DEPARTURE_TERMINAL(34, 35, "[A-Z0-9]{0,2}", "at most two letters or digits"),
    PREVIOUS_COUNTRY(36, 37, "([A-Z]{2})?", "two letters", "where a flight comes from"),
    PREVIOUS_STATION(38, 40, "([A-Z]{3})?", "three letters", "where a flight comes from"),
    NEXT_COUNTRY(41, 42, "([A-Z]{2})?", "two letters", "where a flight goes to"),
    NEXT_STATION(43, 45, "([A-Z]{3})?", "three letters", "where a flight goes to"),
    ARRIVING_FLIGHTS_FROM(46, 49, Written.FLIGHT, Written.A_FLIGHT, "flight numbers"),
    ARRIVING_FLIGHTS_TO(50, 53, Written.FLIGHT, Written.A_FLIGHT, "flight numbers"),
    DEPARTING_FLIGHTS_FROM(54, 57, Written.FLIGHT, Written.A_FLIGHT, "flight numbers"),
    DEPARTING_FLIGHTS_TO(58, 61, Written.FLIGHT, Written.A_FLIGHT, "flight numbers"),
    PREVIOUS_STATE(62, 63, "([A-Z0-9]{2})?", "two letters or digits", "where a flight comes from"),
    NEXT_STATE(64, 65, "([A-Z0-9]{2})?", "two letters or digits", "where a flight goes to"),
    PREVIOUS_REGION(66, 68, "([A-Z]{3})?", "three letters", "where a flight comes from"),
    NEXT_REGION(69, 71, "([A-Z]{3})?", "three letters", "where a flight goes to"),
    EFFECTIVE_FROM(72, 78, Written.DATE, Written.A_DATE, "dates"),
    EFFECTIVE_TO(79, 85, Written.DATE, Written.A_DATE, "dates"),
    SUPPRESSED(87, 87, "[YN]?", "Y, N or blank"),
    SUPPRESSED_REGION(88, 90, "([A-Z]{3})?", "three letters", "where suppression holds"),
    SUPPRESSED_COUNTRY(91, 92, "([A-Z]{2})?", "two letters", "where suppression holds"),
    SUPPRESSED_STATE(93, 94, "([A-Z0-9]{2})?", "two letters or digits", "where suppression holds"),
    ACTION(104, 104, "", "blank in a file of all rules");

    private final int from;
    private final int to;
    private final String pattern;
    private final String rule;
    private final String beyond;

    MctColumn(int from, int to, String pattern, String rule) {
        this(from, to, pattern, rule, null);
    }

    MctColumn(int from, int to, String pattern, String rule, String beyond) {
        this.from = from;
        this.to = to;
        this.pattern = pattern;
        this.rule = rule;
        this.beyond = beyond;
    }

    private static final class Written {
        static final String CARRIER = "([A-Z][A-Z0-9]|[0-9][A-Z])?";
        static final String A_CARRIER = "a designator of two characters";
        static final String FLIGHT = "([0-9]{4})?";
        static final String A_FLIGHT = "four digits";
        static final String DATE =
                "((0[1-9]|[12][0-9]|3[01])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[0-9]{2})?";
        static final String A_DATE = "a date (DDMMMYY)";
    }

    int from() {
        return from;
    }

    /** What is there, without the blanks after it. */
    String in(String line) {
        return line.substring(from - 1, to).stripTrailing();
    }

    boolean isWellWritten(String line) {
        return in(line).matches(pattern);
    }

    /** What has to be there, in words. */
    String rule() {
        return rule;
    }

    /** What Fareline's rules cannot say of it; null where they can. */
    String beyond() {
        return beyond;
    }
}
