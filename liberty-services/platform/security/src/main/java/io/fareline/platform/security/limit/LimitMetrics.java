package io.fareline.platform.security.limit;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** How many limited requests there were, what became of them, and by whose count. */
@ApplicationScoped
class LimitMetrics {
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("group");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<String> COUNTED = AttributeKey.stringKey("counted");

    @Inject
    Instance<Meter> meters;

    private LongCounter requests;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        requests = meters.get()
                .counterBuilder("limit.requests")
                .setUnit("{request}")
                .setDescription("Requests of limited groups: allowed or limited, counted by all processes or by one")
                .build();
    }

    void decided(String group, boolean isAllowed, boolean byAll) {
        if (requests == null) return;
        requests.add(
                1,
                Attributes.of(
                        GROUP, group, OUTCOME, isAllowed ? "allowed" : "limited", COUNTED, byAll ? "all" : "own"));
    }
}
