package io.fareline.flight.fare;

import io.fareline.flight.FlightSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** All lines of the tariff, kept in memory and read again every so often. */
@ApplicationScoped
class Tariff {
    @PersistenceContext(unitName = "fareline")
    EntityManager entityManager;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    private record Reading(List<TariffLine> lines, Instant staleAt) {}

    private volatile Reading last;

    List<TariffLine> lines() {
        Reading reading = last;
        Instant now = clock.instant();
        if (reading != null && now.isBefore(reading.staleAt)) return reading.lines;
        var lines = entityManager
                .createQuery("select line from TariffLine line order by line.bookingClass", TariffLine.class)
                .getResultList();
        last = new Reading(List.copyOf(lines), now.plus(settings.selling().tariffReread()));
        return lines;
    }
}
