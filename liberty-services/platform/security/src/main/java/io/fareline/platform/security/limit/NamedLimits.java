package io.fareline.platform.security.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits of whom no token names: for a service that finds out by itself who asks, or what went wrong. As opposed to {@link
 * ClientLimits}, nothing is limited before the service says so.
 */
@ApplicationScoped
public class NamedLimits {
    @Inject
    Limiter limiter;

    /**
     * Takes one of what that subject is allowed. It may wait for Redis, so that it belongs into no transaction.
     *
     * @param subject as the service names it; it is part of a key of Redis
     * @return how long to wait where nothing is left; empty where there was
     */
    public Optional<Duration> take(RequestGroup group, String subject) {
        var verdict = limiter.take(group, subject, 1);
        return verdict.isAllowed() ? Optional.empty() : Optional.of(verdict.retryAfter());
    }
}
