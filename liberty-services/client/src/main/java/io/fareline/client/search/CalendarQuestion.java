package io.fareline.client.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Of which days the lowest totals are wanted.
 *
 * @param origin the airport's IATA code
 * @param destination the airport's IATA code
 * @param from local date at the origin
 * @param days how many, 1 to 30
 */
public record CalendarQuestion(String origin, String destination, LocalDate from, int days, Party party, Cabin cabin) {
    private static final int USUAL = 30;

    /** Refuses what cannot be asked. */
    public CalendarQuestion {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(party, "party");
        if (Objects.requireNonNull(cabin, "cabin") == Cabin.UNKNOWN)
            throw new IllegalArgumentException("Fares of an unknown cabin cannot be asked for.");
    }

    /** For one adult in economy, 30 days from that one on. */
    public static CalendarQuestion of(String origin, String destination, LocalDate from) {
        return new CalendarQuestion(origin, destination, from, USUAL, Party.adults(1), Cabin.ECONOMY);
    }

    /** The same for those travellers. */
    public CalendarQuestion forParty(Party travellers) {
        return new CalendarQuestion(origin, destination, from, days, travellers, cabin);
    }

    /** The same in that cabin. */
    public CalendarQuestion in(Cabin other) {
        return new CalendarQuestion(origin, destination, from, days, party, other);
    }

    /** The same of that many days. */
    public CalendarQuestion ofDays(int number) {
        return new CalendarQuestion(origin, destination, from, number, party, cabin);
    }
}
