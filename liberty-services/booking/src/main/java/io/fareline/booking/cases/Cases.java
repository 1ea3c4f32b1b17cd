package io.fareline.booking.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All cases and the attempts behind them. Whoever writes one has the booking's row locked. */
@ApplicationScoped
class Cases {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    Optional<BookingCase> find(UUID id) {
        return Optional.ofNullable(entities.find(BookingCase.class, id));
    }

    Optional<BookingCase> openOf(UUID bookingId) {
        return entities.createQuery(
                        "select c from BookingCase c where c.bookingId = :booking and c.closedAt is null",
                        BookingCase.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .findFirst();
    }

    void add(BookingCase opened) {
        entities.persist(opened);
    }

    /** Whether there was one to close. */
    boolean close(UUID bookingId, Instant now) {
        return entities.createNativeQuery(
                                "update booking_case set closed_at = :now where booking_id = :booking and closed_at is null")
                        .setParameter("now", now)
                        .setParameter("booking", bookingId)
                        .executeUpdate()
                > 0;
    }

    /** Closes those whose booking came to rest through a process that did not do so itself, such as an older version. */
    int closeSettled(Instant now) {
        return entities.createNativeQuery("""
                        update booking_case c set closed_at = :now from booking b
                         where c.closed_at is null and b.id = c.booking_id and b.settling_since is null
                           and (b.state in ('REFUSED', 'TICKETED', 'CANCELLED', 'EXPIRED')
                             or b.state = 'HELD' and b.ticketing_time_limit > :now)""").setParameter("now", now).executeUpdate();
    }

    /** Open ones, the newest first. @param after the last of the previous page, null for the first */
    List<BookingCase> page(String reason, UUID after, int limit) {
        var query = entities.createQuery(
                        "select c from BookingCase c where c.closedAt is null"
                                + (reason == null ? "" : " and c.reason = :reason")
                                + (after == null ? "" : " and c.id < :after") + " order by c.id desc",
                        BookingCase.class)
                .setMaxResults(limit);
        if (reason != null) query.setParameter("reason", reason);
        if (after != null) query.setParameter("after", after);
        return query.getResultList();
    }

    Map<String, Long> openByReason() {
        return entities.createQuery(
                        "select c.reason, count(c) from BookingCase c where c.closedAt is null group by c.reason",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    List<Attempt> attempts(UUID bookingId) {
        return entities.createQuery(
                        "select a from Attempt a where a.key.bookingId = :booking order by a.key.number desc",
                        Attempt.class)
                .setParameter("booking", bookingId)
                .getResultList();
    }

    int nextNumber(UUID bookingId) {
        return entities.createQuery(
                        "select coalesce(max(a.key.number), 0) + 1 from Attempt a where a.key.bookingId = :booking",
                        Integer.class)
                .setParameter("booking", bookingId)
                .getSingleResult();
    }

    /** Keeps as many as are to be kept, the latest. */
    void add(Attempt attempt, UUID bookingId, int forgetUpTo) {
        entities.persist(attempt);
        if (forgetUpTo < 1) return;
        entities.createNativeQuery("delete from settlement_attempt where booking_id = :booking and number <= :number")
                .setParameter("booking", bookingId)
                .setParameter("number", forgetUpTo)
                .executeUpdate();
    }
}
