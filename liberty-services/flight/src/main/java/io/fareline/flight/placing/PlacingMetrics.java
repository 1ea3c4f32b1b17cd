package io.fareline.flight.placing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What became of requests for a hold. */
@ApplicationScoped
class PlacingMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    @Inject
    Instance<Meter> meters;

    private LongCounter outcomes;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        outcomes = meters.get()
                .counterBuilder("flight.hold.placings")
                .setUnit("{hold}")
                .setDescription("Requests for a hold by outcome: held, busy, or why they were refused")
                .build();
    }

    void count(String outcome) {
        if (outcomes != null) outcomes.add(1, Attributes.of(OUTCOME, outcome));
    }
}
