package io.fareline.booking.cases;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** When a booking becomes a case, and how it is gone on with then. */
@ApplicationScoped
public class CaseSettings {
    @Inject
    Configuration configuration;

    private CaseRules.Limits limits;
    private Duration pace;
    private int history;
    private int mostPage;
    private Duration lookEvery;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a person.
    }

    @PostConstruct
    void read() {
        limits = new CaseRules.Limits(
                configuration.duration("fareline.booking.case.after", Duration.ofSeconds(1), Duration.ofDays(1)),
                configuration.integer("fareline.booking.case.attempts", 1, 10_000),
                configuration.integer("fareline.booking.case.refusals", 1, 1_000));
        pace = configuration.duration("fareline.booking.case.pace", Duration.ofMillis(100), Duration.ofHours(1));
        history = configuration.integer("fareline.booking.case.history", 1, 1_000);
        mostPage = configuration.integer("fareline.booking.page.most", 1, 1_000);
        lookEvery = configuration.duration(
                "fareline.booking.case.look.every", Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    CaseRules.Limits limits() {
        return limits;
    }

    /** The pause between two attempts while a person has the case. */
    Duration pace() {
        return pace;
    }

    /** How many attempts of a booking are kept. */
    int history() {
        return history;
    }

    int mostPage() {
        return mostPage;
    }

    /** How often open cases are counted. */
    Duration lookEvery() {
        return lookEvery;
    }
}
