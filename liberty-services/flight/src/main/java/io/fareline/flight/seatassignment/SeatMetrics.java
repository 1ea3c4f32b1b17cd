package io.fareline.flight.seatassignment;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Seats that were given, refused, or had to be changed. */
@ApplicationScoped
public class SeatMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    @Inject
    Instance<Meter> meters;

    private LongCounter requests;
    private LongCounter reseated;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        requests = meters.get()
                .counterBuilder("flight.seat.requests")
                .setUnit("{request}")
                .setDescription("Requests for seats by outcome: assigned, or why they were refused")
                .build();
        reseated = meters.get()
                .counterBuilder("flight.seat.changes")
                .setUnit("{seat}")
                .setDescription("Passengers who could not stay in their seats by outcome: moved or lost")
                .build();
    }

    void count(String outcome) {
        if (requests != null) requests.add(1, Attributes.of(OUTCOME, outcome));
    }

    /** After another aircraft or plan, or a block. */
    public void countChanges(long moved, long lost) {
        if (reseated == null) return;
        reseated.add(moved, Attributes.of(OUTCOME, "moved"));
        reseated.add(lost, Attributes.of(OUTCOME, "lost"));
    }
}
