package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;

/** How wide an aircraft is, and so what a row of each cabin usually looks like. */
enum Body {
    SMALLEST("A C", "A C"),
    REGIONAL("A CD", "AC DF"),
    NARROWER("AC DF", "AC DEF"),
    NARROW("AC DF", "ABC DEF"),
    SEVEN("AC DF HK", "AC DEF HK"),
    WIDE("AC DG HK", "AC DEFG HK"),
    WIDEST("AC DG HK", "ABC DEF HJK");

    private static final int VERY_SMALL = 19;
    private static final int SMALL = 100;
    private static final int LARGE = 245;

    private final String business;
    private final String economy;

    Body(String business, String economy) {
        this.business = business;
        this.economy = economy;
    }

    /** By what is known of the IATA type, else by how many seats there are. */
    static Body of(String aircraftType, int seats) {
        if (aircraftType.matches("22[13].?")) return NARROWER;
        if (aircraftType.matches("33.|34.|31[023]|AB.")) return WIDE;
        if (aircraftType.matches("35.|77.|78.|74.|38.|M1.")) return WIDEST;
        if (aircraftType.matches("76.")) return SEVEN;
        if (aircraftType.matches("31.|32.|73.|7M.|75.|M8.")) return NARROW;
        if (aircraftType.matches("E..|29.|CR.|AT.|DH.|F..|SF.|1[479]."))
            return seats <= VERY_SMALL ? SMALLEST : REGIONAL;
        if (seats <= VERY_SMALL) return SMALLEST;
        if (seats <= SMALL) return REGIONAL;
        return seats <= LARGE ? NARROW : WIDEST;
    }

    String columns(Cabin cabin) {
        return switch (cabin) {
            case FIRST -> this == WIDE || this == WIDEST || this == SEVEN ? "A DG K" : business;
            case BUSINESS -> business;
            case PREMIUM -> this == WIDEST ? "AC DEFG HK" : this == WIDE ? "AC DEF HK" : economy;
            case ECONOMY -> economy;
        };
    }
}
