package io.fareline.flight.inventory;

import io.fareline.flight.schedule.FlightNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Dated legs and their seats, for the tests of every feature. */
public final class TestLegs {
    private TestLegs() {}

    /** One hour long, from DXB to DOH, with local times that are UTC. */
    public static ScheduledLeg departingAt(long id, String instant) {
        return leg(id, instant, false);
    }

    public static ScheduledLeg cancelled(long id, String instant) {
        return leg(id, instant, true);
    }

    private static ScheduledLeg leg(long id, String instant, boolean cancelled) {
        var departure = Instant.parse(instant);
        return new ScheduledLeg(
                id,
                new FlightNumber("XF", (int) id, ""),
                LocalDateTime.ofInstant(departure, ZoneOffset.UTC).toLocalDate(),
                "DXB",
                "DOH",
                utc(departure),
                utc(departure.plus(Duration.ofHours(1))),
                "1",
                "",
                "320",
                cancelled);
    }

    private static StationTime utc(Instant instant) {
        return new StationTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), instant);
    }
}
