package io.fareline.auth.token;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What became of requests for tokens. */
@ApplicationScoped
class TokenMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    /** How a request for a token ended, once it could be read. */
    enum Outcome {
        ISSUED,
        SCOPE_REFUSED,
        LIMITED,
        FAILED,
        FAILED_TOO_OFTEN,
        WAITING
    }

    @Inject
    Instance<Meter> meters;

    private LongCounter requests;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        requests = meters.get()
                .counterBuilder("auth.token.requests")
                .setUnit("{request}")
                .setDescription(
                        "Requests for tokens: issued, refused for their scope, limited, failed, failed too often,"
                                + " or not looked at since their client has to wait")
                .build();
    }

    void count(Outcome outcome) {
        if (requests != null) requests.add(1, Attributes.of(OUTCOME, outcome.name()));
    }
}
