package io.fareline.platform.idempotency;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits of idempotent requests.
 *
 * @param lease how long an attempt may run before another takes over
 * @param retryAfter what a client is told to wait while an attempt runs
 * @param answerLimit most bytes of an answer that is kept
 * @param retention how long a key is known
 * @param interval between two clean-ups, of at most batch keys at a time
 */
record IdempotencySettings(
        Duration lease, Duration retryAfter, int answerLimit, Duration retention, Duration interval, int batch) {

    @Dependent
    static class Reader {
        @Produces
        @Singleton
        IdempotencySettings read(Configuration configuration) {
            return new IdempotencySettings(
                    configuration.duration("fareline.idempotency.lease", Duration.ofMillis(100), Duration.ofHours(1)),
                    configuration.duration(
                            "fareline.idempotency.retry.after", Duration.ofSeconds(1), Duration.ofMinutes(5)),
                    configuration.integer("fareline.idempotency.answer.limit", 0, 16_777_216),
                    configuration.duration(
                            "fareline.idempotency.retention", Duration.ofHours(1), Duration.ofDays(3650)),
                    configuration.duration(
                            "fareline.idempotency.retention.interval", Duration.ofSeconds(1), Duration.ofDays(1)),
                    configuration.integer("fareline.idempotency.retention.batch", 1, 100_000));
        }
    }
}
