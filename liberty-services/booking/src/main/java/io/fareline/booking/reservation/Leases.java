package io.fareline.booking.reservation;

import io.fareline.booking.BookingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who works on which booking. A lease is taken by one guarded update and runs out by itself, so that a process that died
 * keeps nobody waiting for long; correctness does not rest on it, since each step is guarded by the state as well.
 */
@ApplicationScoped
public class Leases {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    BookingSettings settings;

    /** Whether that owner now works on the booking: nobody else does. */
    @Transactional
    public boolean take(UUID bookingId, UUID owner) {
        return timed("update booking set lease_owner = :owner, lease_until = :until where id = :id"
                                + " and (lease_until is null or lease_until < :now or lease_owner = :owner)")
                        .setParameter("now", clock.instant())
                        .setParameter("owner", owner)
                        .setParameter("id", bookingId)
                        .executeUpdate()
                == 1;
    }

    /** Marks the booking as one to be settled and its work as that owner's, in the transaction that changes its state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID bookingId, UUID owner) {
        timed(
                        "update booking set lease_owner = :owner, lease_until = :until, due_at = :now, attempts = 0, settling_since = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .setParameter("id", bookingId)
                .executeUpdate();
    }

    /** Goes on working at the same step. @throws LeaseLost where another owner has taken over */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID bookingId, UUID owner) {
        owned(
                timed("update booking set lease_until = :until where id = :id and lease_owner = :owner"),
                bookingId,
                owner);
    }

    /** Goes on working at the next step. @throws LeaseLost where another owner has taken over */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(UUID bookingId, UUID owner) {
        owned(
                timed("update booking set lease_until = :until, attempts = 0 where id = :id and lease_owner = :owner"),
                bookingId,
                owner);
    }

    private static void owned(Query update, UUID bookingId, UUID owner) {
        int kept = update.setParameter("owner", owner)
                .setParameter("id", bookingId)
                .executeUpdate();
        if (kept != 1) throw new LeaseLost(bookingId);
    }

    /** Nothing is left to do. */
    @Transactional
    public void rest(UUID bookingId, UUID owner) {
        entities.createNativeQuery("update booking set lease_owner = null, lease_until = null, due_at = null,"
                        + " attempts = 0, settling_since = null where id = :id and lease_owner = :owner")
                .setParameter("owner", owner)
                .setParameter("id", bookingId)
                .executeUpdate();
    }

    /** Nobody knows the outcome yet: whoever comes first after a pause asks again. */
    @Transactional
    public void askAgain(UUID bookingId, UUID owner) {
        var attempts = entities.createNativeQuery(
                        "select attempts from booking where id = :id and lease_owner = :owner", Integer.class)
                .setParameter("owner", owner)
                .setParameter("id", bookingId)
                .getResultList();
        if (!attempts.isEmpty()) giveBack(bookingId, owner, settings.pauseAfter((Integer) attempts.getFirst()));
    }

    /** The client that asked may come back before anybody else looks after the booking. */
    @Transactional
    public void leaveToClient(UUID bookingId, UUID owner) {
        giveBack(bookingId, owner, settings.holdPatience());
    }

    private void giveBack(UUID bookingId, UUID owner, Duration pause) {
        entities.createNativeQuery("update booking set lease_owner = null, lease_until = null, due_at = :due,"
                        + " attempts = attempts + 1 where id = :id and lease_owner = :owner")
                .setParameter("due", clock.instant().plus(pause))
                .setParameter("owner", owner)
                .setParameter("id", bookingId)
                .executeUpdate();
    }

    /** Bookings in one of these states that are due and that nobody works on, the longest waiting first. */
    @Transactional
    public List<UUID> due(Set<BookingState> states) {
        return ids(entities.createNativeQuery(
                        "select id from booking where due_at <= :now and (lease_until is null or lease_until < :now)"
                                + " and state in (:states) order by due_at limit :most",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("states", states.stream().map(BookingState::name).toList())
                .setParameter("most", settings.sweepBatch()));
    }

    /** Held bookings past their copied time limit by the grace, of which flight has not told. */
    @Transactional
    public List<UUID> pastLimit() {
        return ids(entities.createNativeQuery(
                        "select id from booking where state = 'HELD' and ticketing_time_limit < :limit"
                                + " and (due_at is null or due_at <= :now) order by ticketing_time_limit limit :most",
                        UUID.class)
                .setParameter("limit", clock.instant().minus(settings.limitGrace()))
                .setParameter("now", clock.instant())
                .setParameter("most", settings.sweepBatch()));
    }

    /** A held booking that flight was asked about in vain is looked at again after the longest pause. */
    @Transactional
    public void postpone(UUID bookingId) {
        entities.createNativeQuery("update booking set due_at = :due where id = :id and state = 'HELD'")
                .setParameter("due", clock.instant().plus(settings.pauseAfter(Integer.MAX_VALUE)))
                .setParameter("id", bookingId)
                .executeUpdate();
    }

    private Query timed(String update) {
        return entities.createNativeQuery(update)
                .setParameter("until", clock.instant().plus(settings.lease()));
    }

    private static List<UUID> ids(Query query) {
        return ((List<?>) query.getResultList()).stream().map(UUID.class::cast).toList();
    }

    /** Another owner works on the booking now; whoever sees this has nothing more to do. */
    public static class LeaseLost extends RuntimeException {
        LeaseLost(UUID bookingId) {
            super("Booking " + bookingId + " was taken over.", null, false, false);
        }
    }
}
