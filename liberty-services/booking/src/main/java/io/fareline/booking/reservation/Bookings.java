package io.fareline.booking.reservation;

import static io.fareline.booking.refusal.Reason.NO_SUCH_BOOKING;

import io.fareline.booking.refusal.Refusal;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All bookings. Who may see which is asked here and nowhere else. */
@ApplicationScoped
public class Bookings {
    /** Named by what is hidden, so that a state of another version is seen. */
    private static final Set<String> HIDDEN = Stream.of(BookingState.values())
            .filter(state -> !state.isVisible())
            .map(Enum::name)
            .collect(Collectors.toSet());

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    @Inject
    Outbox outbox;

    /** Written at once, so that a taken record locator shows here and not at commit. */
    public void add(Booking booking) {
        entities.persist(booking);
        entities.flush();
    }

    /** Takes away one of which nobody has been told. */
    public void forget(Booking booking) {
        entities.remove(booking);
    }

    public Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.find(Booking.class, id));
    }

    /** The booking with its row locked, so that what is decided on it stays true until commit. */
    public Booking locked(UUID id) {
        var booking = entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (booking == null) throw new IllegalArgumentException("There is no booking " + id + ".");
        return booking;
    }

    /** Locks the booking's row without reading it, so that one that cannot be read is written about all the same. */
    public void lock(UUID id) {
        entities.createNativeQuery("select 1 from booking where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The client's own booking; somebody else's is not confirmed to exist. */
    public Booking own(UUID id, String client) {
        return visible(entities.find(Booking.class, id), client);
    }

    /** The client's own booking with its row locked. */
    public Booking ownLocked(UUID id, String client) {
        return visible(entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE), client);
    }

    public Optional<Booking> byHoldLocked(UUID holdId) {
        return entities.createQuery("select b from Booking b where b.seats.holdId = :hold", Booking.class)
                .setParameter("hold", holdId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The client's own bookings, newest first. @param after the last of the previous page, null for the first page */
    public List<Booking> page(String client, UUID after, int limit) {
        String from = "select b from Booking b where b.client = :client and b.state not in :hidden";
        var query = entities.createQuery(
                        from + (after == null ? "" : " and b.id < :after") + " order by b.id desc", Booking.class)
                .setParameter("client", client)
                .setParameter("hidden", HIDDEN)
                .setMaxResults(limit);
        if (after != null) query.setParameter("after", after);
        return query.getResultList();
    }

    public Optional<Booking> byLocator(String recordLocator, String familyNameKey, String client) {
        return entities.createQuery(
                        "select b from Booking b where b.recordLocator = :locator and b.client = :client"
                                + " and b.state not in :hidden"
                                + " and exists (select 1 from b.passengers p where p.familyNameKey = :name)",
                        Booking.class)
                .setParameter("locator", recordLocator)
                .setParameter("client", client)
                .setParameter("hidden", HIDDEN)
                .setParameter("name", familyNameKey)
                .getResultStream()
                .findFirst();
    }

    /** Bookings of all clients, newest first, for staff. @param value as the criterion compares it */
    public List<Booking> search(Criterion criterion, String value, int limit) {
        return entities.createQuery(
                        "select b from Booking b where b.state not in :hidden and " + criterion.condition()
                                + " order by b.id desc",
                        Booking.class)
                .setParameter("hidden", HIDDEN)
                .setParameter("value", value)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Writes the booking and, with it, the fact that others are told. */
    public void record(Booking booking, BookingFact fact) {
        entities.flush();
        outbox.add(new Event(fact.type(), booking.id().toString(), booking.version(), FactData.of(booking)));
    }

    private static Booking visible(Booking booking, String client) {
        if (booking == null || !booking.isOwnedBy(client) || !booking.state().isVisible())
            throw new Refusal(NO_SUCH_BOOKING, "There is no such booking.");
        return booking;
    }
}
