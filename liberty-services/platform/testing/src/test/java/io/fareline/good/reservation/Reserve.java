package io.fareline.good.reservation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

class Reserve {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Transactional
    Instant seat() {
        return Instant.now(clock);
    }
}
