package io.fareline.booking.flight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What flight is asked to hold. @param holdUntil null for as long as flight allows */
public record HoldRequest(UUID holdId, List<String> offerIds, List<Seat> passengers, Instant holdUntil) {
    /** One passenger as flight needs to know: no name. */
    public record Seat(String type, LocalDate bornOn) {}
}
