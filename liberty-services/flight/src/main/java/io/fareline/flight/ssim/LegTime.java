package io.fareline.flight.ssim;

import java.time.ZoneOffset;

/**
 * One end of a leg: where and when, in the carrier's time mode.
 *
 * @param passengerTime minutes after midnight, 0 to 1440 (2400 is the end of the day): what passengers are told
 * @param aircraftTime the same for the aircraft's own movement
 * @param utcVariation local time minus UTC, as the file says
 * @param terminal the passengers' terminal, or empty
 * @param mctStatus what a connection here counts as for its minimum time: D domestic, I international, or blank; any
 *     other character is kept as it was written
 */
public record LegTime(
        String station,
        int passengerTime,
        int aircraftTime,
        ZoneOffset utcVariation,
        String terminal,
        DayShift shift,
        char mctStatus) {
    private static final int END_OF_DAY = 1440;

    public LegTime {
        if (passengerTime < 0 || passengerTime > END_OF_DAY || aircraftTime < 0 || aircraftTime > END_OF_DAY)
            throw new IllegalArgumentException("minutes out of 0-1440: " + passengerTime + ", " + aircraftTime);
    }

    /** An end of a leg without a status of its own for connections. */
    public LegTime(
            String station,
            int passengerTime,
            int aircraftTime,
            ZoneOffset utcVariation,
            String terminal,
            DayShift shift) {
        this(station, passengerTime, aircraftTime, utcVariation, terminal, shift, ' ');
    }

    /** An end of a leg whose aircraft and passenger times are the same, without a terminal. */
    public static LegTime at(String station, int minutes, ZoneOffset utcVariation, int dayShift) {
        return new LegTime(station, minutes, minutes, utcVariation, "", DayShift.of(dayShift));
    }
}
