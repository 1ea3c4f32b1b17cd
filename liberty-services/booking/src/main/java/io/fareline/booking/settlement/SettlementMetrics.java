package io.fareline.booking.settlement;

import io.fareline.booking.reservation.BookingState;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the saga tells of itself: how steps come out, how long it takes to settle, how often one process went on. */
@ApplicationScoped
class SettlementMetrics {
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    @Inject
    Instance<Meter> meters;

    private LongCounter steps;
    private LongCounter takeOvers;
    private DoubleHistogram duration;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        var meter = meters.get();
        steps = meter.counterBuilder("booking.settlement.steps")
                .setUnit("{step}")
                .setDescription("Steps of the saga by state and outcome: done, refused, unknown")
                .build();
        takeOvers = meter.counterBuilder("booking.settlement.takeovers")
                .setUnit("{booking}")
                .setDescription("Bookings taken over from a process whose lease ran out")
                .build();
        duration = meter.histogramBuilder("booking.settlement.duration")
                .setUnit("s")
                .setDescription("From the beginning of a settlement to rest")
                .build();
    }

    void step(BookingState state, StepOutcome outcome) {
        if (steps == null) return;
        var name =
                switch (outcome) {
                    case StepOutcome.Done _ -> "done";
                    case StepOutcome.Refused _ -> "refused";
                    case StepOutcome.Unknown _ -> "unknown";
                };
        steps.add(1, Attributes.of(STATE, state.name(), OUTCOME, name));
    }

    void tookOver() {
        if (takeOvers != null) takeOvers.add(1);
    }

    void settled(Duration time, BookingState state) {
        if (duration != null) duration.record(time.toMillis() / 1000.0, Attributes.of(STATE, state.name()));
    }
}
