package io.fareline.payment.adoption.course;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** How fast an adoption goes, and how far back. */
@ApplicationScoped
public class AdoptionSettings {
    @Inject
    Configuration configuration;

    private Duration period;
    private Duration lease;
    private Duration farthest;
    private int page;
    private int mostShown;

    void onStart(@Observes @Priority(5) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a person.
    }

    @PostConstruct
    void read() {
        period = configuration.duration(
                "fareline.payment.adoption.period", Duration.ofMillis(10), Duration.ofMinutes(1));
        lease = configuration.duration("fareline.payment.adoption.lease", Duration.ofSeconds(1), Duration.ofHours(1));
        farthest = configuration.duration(
                "fareline.payment.adoption.farthest", Duration.ofMinutes(1), Duration.ofDays(400));
        page = configuration.integer("fareline.payment.adoption.page", 1, 1_000);
        mostShown = configuration.integer("fareline.payment.page.most", 1, 1_000);
    }

    /** How often the next page, or the next payments, are taken on. */
    Duration period() {
        return period;
    }

    /** How long a process has an adoption for itself; longer than a page takes. */
    Duration lease() {
        return lease;
    }

    /** Whether that moment can be meant: past, and not longer ago than anybody goes back. */
    public boolean canBegin(Instant since, Instant now) {
        return since.isBefore(now) && since.isAfter(now.minus(farthest));
    }

    /** Operations of a page of the record, and payments that are given back in a round. */
    int page() {
        return page;
    }

    public int mostShown() {
        return mostShown;
    }
}
