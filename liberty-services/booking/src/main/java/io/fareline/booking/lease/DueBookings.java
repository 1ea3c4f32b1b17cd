package io.fareline.booking.lease;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Bookings that wait for somebody to go on with them, taken one by one and the longest waiting first. What another
 * version wrote and this one cannot read in full is left to the other.
 */
@ApplicationScoped
public class DueBookings {
    private static final List<String> READABLE = Arrays.stream(Closing.Why.values())
            .filter(why -> why != Closing.Why.OTHER)
            .map(Enum::name)
            .toList();

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    BookingSettings settings;

    /** @param tookOver whether the process died that worked on it before */
    public record Claimed(UUID bookingId, boolean tookOver) {}

    /** Takes the lease of the next booking in one of these states, passing by those that others are about to take. */
    @Transactional
    public Optional<Claimed> claim(Set<BookingState> states, UUID owner) {
        var rows = entities.createNativeQuery("""
            with due as (select id, lease_owner is not null as was_leased from booking
                          where due_at <= :now and (lease_until is null or lease_until < :now)
                            and state in (:states)
                            and (closing_reason is null or closing_reason in (:readable))
                          order by due_at limit 1 for update skip locked)
            update booking set lease_owner = :owner, lease_until = :until from due
             where booking.id = due.id
            returning booking.id, due.was_leased\
            """)
                .setParameter("owner", owner)
                .setParameter("until", clock.instant().plus(settings.lease()))
                .setParameter("now", clock.instant())
                .setParameter("states", states.stream().map(BookingState::name).toList())
                .setParameter("readable", READABLE)
                .getResultList();
        return rows.stream()
                .map(row -> new Claimed((UUID) ((Object[]) row)[0], (Boolean) ((Object[]) row)[1]))
                .findFirst();
    }

    /**
     * The next held booking past its copied time limit by the grace, of which flight has not told. It is put off at once,
     * so that nobody else asks about it meanwhile.
     */
    @Transactional
    public Optional<UUID> claimPastLimit() {
        var now = clock.instant();
        var rows = entities.createNativeQuery("""
            update booking set due_at = :next
             where id = (select id from booking
                          where state = 'HELD' and ticketing_time_limit < :limit
                            and (due_at is null or due_at <= :now)
                          order by due_at nulls first, ticketing_time_limit limit 1 for update skip locked)
            returning id\
            """, UUID.class)
                .setParameter("next", now.plus(settings.pauseAfter(Integer.MAX_VALUE)))
                .setParameter("limit", now.minus(settings.limitGrace()))
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }

    /** Since when flight should have told of that held booking, zero where its limit has not passed. */
    @Transactional
    public Duration overdue(UUID bookingId) {
        var rows = entities.createNativeQuery(
                        "select cast(extract(epoch from cast(:now as timestamptz) - ticketing_time_limit) * 1000 as"
                                + " bigint) from booking where id = :id and state = 'HELD'",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("id", bookingId)
                .getResultList();
        return rows.isEmpty() ? Duration.ZERO : Duration.ofMillis(Math.max(0, (Long) rows.getFirst()));
    }

    /** Forgets the lease of bookings at rest whose process died, or was of the previous version, before it did so. */
    @Transactional
    public int tidy() {
        return entities.createNativeQuery("""
            update booking set lease_owner = null, lease_until = null, due_at = null, attempts = 0,
                               refusals = 0, settling_since = null
             where id in (select id from booking
                           where due_at <= :now and (lease_until is null or lease_until < :now)
                             and settling_since is not null
                             and state in ('HELD', 'REFUSED', 'TICKETED', 'CANCELLED', 'EXPIRED')
                           limit :most for update skip locked)\
            """)
                .setParameter("now", clock.instant())
                .setParameter("most", settings.sweepBatch())
                .executeUpdate();
    }
}
