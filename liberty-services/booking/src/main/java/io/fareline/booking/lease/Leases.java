package io.fareline.booking.lease;

import io.fareline.booking.BookingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
        begin(bookingId, owner, Duration.ZERO);
    }

    /** The same for a booking whose client, should this process fail, may come back before anybody else looks after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginForClient(UUID bookingId, UUID owner) {
        begin(bookingId, owner, settings.holdPatience());
    }

    private void begin(UUID bookingId, UUID owner, Duration patience) {
        var now = clock.instant();
        timed("update booking set lease_owner = :owner, lease_until = :until, due_at = :due, attempts = 0,"
                        + " refusals = 0, settling_since = :now where id = :id")
                .setParameter("due", now.plus(patience))
                .setParameter("now", now)
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
                timed("update booking set lease_until = :until, attempts = 0, refusals = 0"
                        + " where id = :id and lease_owner = :owner"),
                bookingId,
                owner);
    }

    /** The step was asked for in vain: whoever comes first after a pause goes on. @throws LeaseLost as above */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(UUID bookingId, UUID owner, Duration pause, boolean refused) {
        owned(
                entities.createNativeQuery("update booking set lease_owner = null, lease_until = null, due_at = :due,"
                                + " attempts = attempts + 1, refusals = refusals + :refused"
                                + " where id = :id and lease_owner = :owner")
                        .setParameter("due", clock.instant().plus(pause))
                        .setParameter("refused", refused ? 1 : 0),
                bookingId,
                owner);
    }

    /** Somebody else goes on at once. @throws LeaseLost as above */
    @Transactional
    public void handOver(UUID bookingId, UUID owner) {
        owned(
                entities.createNativeQuery("update booking set lease_owner = null, lease_until = null, due_at = :due"
                                + " where id = :id and lease_owner = :owner")
                        .setParameter("due", clock.instant()),
                bookingId,
                owner);
    }

    private static void owned(Query update, UUID bookingId, UUID owner) {
        int kept = update.setParameter("owner", owner)
                .setParameter("id", bookingId)
                .executeUpdate();
        if (kept != 1) throw new LeaseLost(bookingId);
    }

    /** The booking is due at once, for whoever comes first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hurry(UUID bookingId) {
        entities.createNativeQuery("update booking set due_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", bookingId)
                .executeUpdate();
    }

    /** Nothing is left to do. @return how long it took, empty where the booking was another owner's */
    @Transactional
    public Optional<Duration> rest(UUID bookingId, UUID owner) {
        var rows = entities.createNativeQuery("""
            with settled as (select id, settling_since from booking
                              where id = :id and lease_owner = :owner for update)
            update booking set lease_owner = null, lease_until = null, due_at = null, attempts = 0,
                               refusals = 0, settling_since = null
              from settled where booking.id = settled.id
            returning cast(extract(epoch from cast(:now as timestamptz) - settled.settling_since) * 1000 as bigint)
            """, Long.class)
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .setParameter("id", bookingId)
                .getResultList();
        return rows.isEmpty() || rows.getFirst() == null
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((Long) rows.getFirst()));
    }

    /** The client that asked may come back before anybody else looks after the booking. */
    @Transactional
    public void leaveToClient(UUID bookingId, UUID owner) {
        try {
            giveBack(bookingId, owner, settings.holdPatience(), false);
        } catch (LeaseLost overtaken) {
            // Then it is looked after already.
        }
    }

    /** How hard the booking has been to settle so far. */
    @Transactional
    public Trouble trouble(UUID bookingId) {
        var row = (Object[]) entities.createNativeQuery(
                        "select attempts, refusals, coalesce(cast(extract(epoch from cast(:now as timestamptz) -"
                                + " settling_since) * 1000 as bigint), 0) from booking where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", bookingId)
                .getSingleResult();
        long millis = ((Number) row[2]).longValue();
        return new Trouble(
                ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), Duration.ofMillis(Math.max(0, millis)));
    }

    private Query timed(String update) {
        return entities.createNativeQuery(update)
                .setParameter("until", clock.instant().plus(settings.lease()));
    }

    /** Another owner works on the booking now; whoever sees this has nothing more to do. */
    public static class LeaseLost extends RuntimeException {
        LeaseLost(UUID bookingId) {
            super("Booking " + bookingId + " was taken over.", null, false, false);
        }
    }
}
