package io.fareline.flight.schedule;

/** A physical cabin, best first. A file names compartments by booking letters, of which several may be one cabin. */
public enum Cabin {
    FIRST("FPAR"),
    BUSINESS("JCDIZ"),
    PREMIUM("W"),
    ECONOMY("");

    private final String letters;

    Cabin(String letters) {
        this.letters = letters;
    }

    /** Letters that name none of the better cabins are economy's. */
    static Cabin of(char compartment) {
        for (var cabin : values()) if (cabin.letters.indexOf(compartment) >= 0) return cabin;
        return ECONOMY;
    }
}
