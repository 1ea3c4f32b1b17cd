package io.fareline.booking.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All quotes. Each booking numbers its own, under the lock of its row. */
@ApplicationScoped
class CancellationQuotes {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    void add(CancellationQuote quote) {
        entities.persist(quote);
    }

    Optional<CancellationQuote> find(UUID id) {
        return Optional.ofNullable(entities.find(CancellationQuote.class, id));
    }

    /** The number of a booking's newest quote, 0 where it has none. */
    int newest(UUID bookingId) {
        return entities.createQuery(
                        "select coalesce(max(q.number), 0) from CancellationQuote q where q.bookingId = :booking",
                        Integer.class)
                .setParameter("booking", bookingId)
                .getSingleResult();
    }
}
