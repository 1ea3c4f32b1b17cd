package io.fareline.payment.cases;

import io.fareline.payment.intent.PaymentOperation;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** When an operation becomes a case, and how it is gone on with then. */
@ApplicationScoped
public class CaseSettings {
    @Inject
    Configuration configuration;

    private Duration after;
    private Duration pace;
    private Duration lookEvery;
    private int batch;
    private int mostPage;

    void onStart(@Observes @Priority(5) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a person.
    }

    @PostConstruct
    void read() {
        after = configuration.duration("fareline.payment.case.after", Duration.ofSeconds(1), Duration.ofDays(1));
        pace = configuration.duration("fareline.payment.case.pace", Duration.ofMillis(100), Duration.ofHours(1));
        lookEvery = configuration.duration(
                "fareline.payment.case.look.every", Duration.ofMillis(100), Duration.ofMinutes(10));
        batch = configuration.integer("fareline.payment.case.batch", 1, 10_000);
        mostPage = configuration.integer("fareline.payment.page.most", 1, 1_000);
    }

    /** Whether an operation without an outcome is a person's by now. The limit itself is already too long. */
    boolean isOverdue(PaymentOperation operation, Instant now) {
        return !operation.createdAt().isAfter(overdueSince(now));
    }

    /** Operations that began then have just become overdue. */
    Instant overdueSince(Instant now) {
        return now.minus(after);
    }

    /** The pause between two attempts while a person has the case. */
    Duration pace() {
        return pace;
    }

    /** How often overdue operations are looked for, and open cases counted. */
    Duration lookEvery() {
        return lookEvery;
    }

    /** How many cases are opened in one transaction. */
    int batch() {
        return batch;
    }

    int mostPage() {
        return mostPage;
    }
}
