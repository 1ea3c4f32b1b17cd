package io.fareline.payment;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every property of payment's own, read and checked when the service starts. */
@ApplicationScoped
public class PaymentSettings {
    private static final Duration LEAST = Duration.ofMillis(10);

    /** As many as server.xml gives room to. */
    private static final int MOST_WORKERS = 32;

    @Inject
    Configuration configuration;

    private Duration lease;
    private Duration wanted;
    private Duration grace;
    private Duration resolutionPeriod;
    private int resolutionWorkers;
    private Duration firstRetry;
    private Duration longestRetry;
    private int largestAmountDigits;

    void onStart(@Observes @Priority(5) Startup start) {
        // Both are read elsewhere, when they are used; here they are only checked.
        providerKey();
        configuration.uri("fareline.provider.url");
    }

    @PostConstruct
    void read() {
        lease = configuration.duration("fareline.payment.operation.lease", LEAST, Duration.ofMinutes(10));
        wanted = configuration.duration("fareline.payment.authorization.wanted", LEAST, Duration.ofHours(1));
        grace = configuration.duration("fareline.payment.authorization.grace", LEAST, Duration.ofHours(1));
        resolutionPeriod = configuration.duration("fareline.payment.resolution.period", LEAST, Duration.ofMinutes(1));
        resolutionWorkers = configuration.integer("fareline.payment.resolution.workers", 1, MOST_WORKERS);
        firstRetry = configuration.duration("fareline.payment.resolution.backoff.first", LEAST, Duration.ofMinutes(1));
        longestRetry =
                configuration.duration("fareline.payment.resolution.backoff.longest", LEAST, Duration.ofHours(1));
        largestAmountDigits = configuration.integer("fareline.payment.amount.digits", 1, 15);
    }

    /** The secret key at the provider, read anew each time, so that it can be rotated. */
    public String providerKey() {
        return configuration.text("fareline.provider.secret.key");
    }

    /** How long a process may work on an operation before another takes over; longer than all its time-outs together. */
    public Duration lease() {
        return lease;
    }

    /** How long an authorization that has not reached the provider is sent again. */
    public Duration wanted() {
        return wanted;
    }

    /** How long after that it could still arrive: longer than any request lives on its way. */
    public Duration grace() {
        return grace;
    }

    public Duration resolutionPeriod() {
        return resolutionPeriod;
    }

    /** How many operations are asked about at a time. */
    public int resolutionWorkers() {
        return resolutionWorkers;
    }

    public Duration firstRetry() {
        return firstRetry;
    }

    public Duration longestRetry() {
        return longestRetry;
    }

    /** Minor units. */
    public long largestAmount() {
        return Math.powExact(10L, largestAmountDigits) - 1;
    }
}
