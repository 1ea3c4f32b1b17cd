package io.fareline.flight.holdqueue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** How holds are placed and released in batches: how many share a transaction, and how long they wait for it. */
@ApplicationScoped
class QueueMetrics {
    private static final AttributeKey<String> FLIGHT = AttributeKey.stringKey("flight");
    private static final AttributeKey<String> LINE = AttributeKey.stringKey("line");
    private static final Attributes PLACING = Attributes.of(LINE, "placing");
    private static final Attributes RELEASING = Attributes.of(LINE, "releasing");
    private static final List<Long> SIZES = List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L);

    @Inject
    Instance<Meter> meters;

    private final HotFlights hotFlights = new HotFlights(System::nanoTime);
    private LongHistogram sizes;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        sizes = meters.get()
                .histogramBuilder("flight.hold.batch.size")
                .ofLongs()
                .setExplicitBucketBoundariesAdvice(SIZES)
                .setUnit("{hold}")
                .setDescription("Holds that were decided over in one transaction")
                .build();
    }

    void watch(HoldQueue<?> placing, HoldQueue<?> releasing) {
        if (!meters.isResolvable()) return;
        var meter = meters.get();
        meter.gaugeBuilder("flight.hold.queue.length")
                .ofLongs()
                .setUnit("{hold}")
                .setDescription("Holds that wait for a batch")
                .buildWithCallback(gauge -> {
                    gauge.record(placing.size(), PLACING);
                    gauge.record(releasing.size(), RELEASING);
                });
        meter.gaugeBuilder("flight.hold.queue.age")
                .setUnit("s")
                .setDescription("How long the first of them has waited")
                .buildWithCallback(gauge -> {
                    gauge.record(placing.age().toNanos() / 1e9, PLACING);
                    gauge.record(releasing.age().toNanos() / 1e9, RELEASING);
                });
        meter.gaugeBuilder("flight.hold.hot.flights")
                .ofLongs()
                .setUnit("{hold}")
                .setDescription(
                        "The dated flights that most holds were wanted for in the last whole minute, ten at most")
                .buildWithCallback(gauge -> {
                    for (var hot : hotFlights.hottest()) gauge.record(hot.holds(), Attributes.of(FLIGHT, hot.name()));
                });
    }

    void places(List<NewHold> batch) {
        hotFlights.count(batch);
        if (sizes != null) sizes.record(batch.size(), PLACING);
    }

    void releases(int batch) {
        if (sizes != null) sizes.record(batch, RELEASING);
    }
}
