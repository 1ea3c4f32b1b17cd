package io.fareline.platform.idempotency;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits of idempotent requests.
 *
 * @param retryAfter what a client is told to wait while an attempt runs
 * @param answerLimit most bytes of an answer that is kept
 * @param tries how often a statement on the keys is sent when its outcome is unknown
 */
record IdempotencySettings(Lease lease, Duration retryAfter, int answerLimit, int tries, Retention retention) {
    private static final String LONGEST = "fareline.idempotency.attempt.longest";

    /**
     * @param length how long after its process died an attempt is taken over
     * @param longest for how long a living process keeps an attempt from being taken over
     */
    record Lease(Duration length, Duration longest) {}

    /**
     * @param keys how long a key is known
     * @param secrets how long an answer with a secret can be given again
     * @param interval between two clean-ups
     * @param round how long one of them goes on
     * @param batch most rows of one statement of it
     */
    record Retention(Duration keys, Duration secrets, Duration interval, Duration round, int batch) {}

    @Dependent
    static class Reader {
        @Produces
        @Singleton
        IdempotencySettings read(Configuration configuration) {
            return new IdempotencySettings(
                    lease(configuration),
                    configuration.duration(
                            "fareline.idempotency.retry.after", Duration.ofSeconds(1), Duration.ofMinutes(5)),
                    configuration.integer("fareline.idempotency.answer.limit", 0, 16_777_216),
                    configuration.integer("fareline.idempotency.tries", 1, 10),
                    retention(configuration));
        }

        private static Lease lease(Configuration configuration) {
            var length =
                    configuration.duration("fareline.idempotency.lease", Duration.ofMillis(300), Duration.ofHours(1));
            var longest = configuration.duration(LONGEST, Duration.ofSeconds(1), Duration.ofDays(1));
            if (longest.compareTo(length) < 0) throw new WrongSetting(LONGEST, "must not be shorter than the lease");
            return new Lease(length, longest);
        }

        private static Retention retention(Configuration configuration) {
            return new Retention(
                    configuration.duration(
                            "fareline.idempotency.retention", Duration.ofHours(1), Duration.ofDays(3650)),
                    configuration.duration(
                            "fareline.idempotency.secrets.retention", Duration.ofSeconds(1), Duration.ofDays(30)),
                    configuration.duration(
                            "fareline.idempotency.retention.interval", Duration.ofSeconds(1), Duration.ofDays(1)),
                    configuration.duration(
                            "fareline.idempotency.retention.round", Duration.ofMillis(100), Duration.ofHours(1)),
                    configuration.integer("fareline.idempotency.retention.batch", 1, 100_000));
        }
    }
}
