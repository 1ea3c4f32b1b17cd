package io.fareline.client.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which flights are wanted.
 *
 * @param origin the airport's IATA code
 * @param destination the airport's IATA code
 * @param from local date at the origin
 * @param days how many, 1 to 7
 */
public record ScheduleQuestion(String origin, String destination, LocalDate from, int days) {
    private static final int USUAL = 7;

    /** Refuses what cannot be asked. */
    public ScheduleQuestion {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(from, "from");
    }

    /** Seven days from that one on. */
    public static ScheduleQuestion of(String origin, String destination, LocalDate from) {
        return new ScheduleQuestion(origin, destination, from, USUAL);
    }
}
