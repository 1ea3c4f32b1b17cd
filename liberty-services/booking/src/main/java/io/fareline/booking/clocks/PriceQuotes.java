package io.fareline.booking.clocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All quotes of prices. */
@ApplicationScoped
class PriceQuotes {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    void add(PriceQuote quote) {
        entities.persist(quote);
    }

    Optional<PriceQuote> find(UUID id) {
        return Optional.ofNullable(entities.find(PriceQuote.class, id));
    }
}
