package io.fareline.flight.holdabuse;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** What is done against holds that nobody means to pay. */
@ApplicationScoped
public class AbuseSettings {
    private static final String NEAR_DEPARTURE = "fareline.hold.limit.near.departure";
    private static final String RULE =
            "must be at most 20 rows such as P2D:PT20M,P7D:PT2H, both durations growing from row to row";

    @Inject
    Configuration configuration;

    private LimitTable limits;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        try {
            limits = LimitTable.of(configuration.optionalText(NEAR_DEPARTURE).orElse(""));
        } catch (IllegalArgumentException wrong) {
            throw new Configuration.WrongSetting(NEAR_DEPARTURE, RULE);
        }
    }

    /** Shorter limits of holds close to departure. */
    public LimitTable limits() {
        return limits;
    }
}
