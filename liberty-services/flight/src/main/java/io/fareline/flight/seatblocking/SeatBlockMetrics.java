package io.fareline.flight.seatblocking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What staff blocked and gave back. */
@ApplicationScoped
class SeatBlockMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    @Inject
    Instance<Meter> meters;

    private LongCounter changes;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        changes = meters.get()
                .counterBuilder("flight.seat.block.changes")
                .setUnit("{change}")
                .setDescription("Staff's changes of blocked seats by outcome: made, or why they were refused")
                .build();
    }

    void count(String outcome) {
        if (changes != null) changes.add(1, Attributes.of(OUTCOME, outcome));
    }
}
