package io.fareline.payment.cases;

import io.fareline.platform.service.Loops;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Looks after cases and says how many are open, by reason, as of the last look: an alert rings while there are any. */
@ApplicationScoped
public class OpenCases {
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");

    @Inject
    LookAfterCases lookAfter;

    private volatile Map<String, Long> seen = Map.of();

    void onStart(@Observes @Priority(5000) Startup start, Loops loops, CaseSettings settings, Instance<Meter> meters) {
        loops.every(settings.lookEvery(), "looking after cases", this::look);
        if (meters.isResolvable()) export(meters.get());
    }

    private void look() {
        lookAfter.openOverdue();
        lookAfter.closeLeftOpen();
        var counted = new HashMap<String, Long>();
        // Zeros too, so that a reason that is no more does not keep its last number.
        Arrays.stream(CaseReason.values()).forEach(reason -> counted.put(reason.name(), 0L));
        counted.putAll(lookAfter.openByReason());
        seen = Map.copyOf(counted);
    }

    private void export(Meter meter) {
        meter.gaugeBuilder("payment.cases.open")
                .ofLongs()
                .setUnit("{case}")
                .setDescription("Payment operations that a person has to look at, by reason")
                .buildWithCallback(
                        gauge -> seen.forEach((reason, number) -> gauge.record(number, Attributes.of(REASON, reason))));
    }
}
