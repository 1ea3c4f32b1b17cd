package io.fareline.platform.outbox.filling;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** How many events were fetched from producers, and how many are lost for good. */
@ApplicationScoped
public class FillCounts {
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("group");
    private static final AttributeKey<String> SOURCE = AttributeKey.stringKey("source");

    @Inject
    Instance<Meter> meters;

    private LongCounter filled;
    private LongCounter lost;

    synchronized void filled(String group, String source, long events) {
        if (!meters.isResolvable()) return;
        if (filled == null)
            filled = counter("inbox.filled", "Events that the stream did not bring and the producer's outbox did");
        filled.add(events, Attributes.of(GROUP, group, SOURCE, source));
    }

    synchronized void lost(String group, String source, long events) {
        if (!meters.isResolvable()) return;
        if (lost == null) lost = counter("inbox.lost", "Events that neither the stream nor the producer has any more");
        lost.add(events, Attributes.of(GROUP, group, SOURCE, source));
    }

    private LongCounter counter(String name, String description) {
        return meters.get()
                .counterBuilder(name)
                .setUnit("{event}")
                .setDescription(description)
                .build();
    }
}
