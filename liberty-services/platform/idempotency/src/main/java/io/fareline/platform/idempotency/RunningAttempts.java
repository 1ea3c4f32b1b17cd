package io.fareline.platform.idempotency;

import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The attempts that run in this process. Their leases are prolonged as long as it lives, by one statement for all, so that
 * a lease says only how long after a death others wait. One that hangs for too long is given up.
 */
@ApplicationScoped
public class RunningAttempts {
    /** Rounds within a lease: one may fail without harm. */
    private static final int ROUNDS = 3;

    private static final String PROLONG = """
            update idempotency_key set locked_until = ?
            from unnest(?::uuid[], ?::int[]) as running (effect_id, attempt)
            where idempotency_key.effect_id = running.effect_id and idempotency_key.attempt = running.attempt
            and state = 'IN_PROGRESS'
            """;

    private final Map<Claim.Started, Instant> begun = new ConcurrentHashMap<>();

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    IdempotencySettings settings;

    void onStart(@Observes @Priority(5000) Startup event, Loops loops) {
        loops.every(settings.lease().length().dividedBy(ROUNDS), "leases of running requests", this::prolong);
    }

    void begin(Claim.Started claim) {
        begun.put(claim, clock.instant());
    }

    void end(Claim.Started claim) {
        begun.remove(claim);
    }

    /** @return how many leases were prolonged: of those attempts only that are not about to end by themselves */
    int prolong() {
        var now = clock.instant();
        var stuck = now.minus(settings.lease().longest());
        begun.values().removeIf(since -> since.isBefore(stuck));
        var young = now.minus(settings.lease().length().dividedBy(ROUNDS));
        var due = begun.entrySet().stream()
                .filter(attempt -> !attempt.getValue().isAfter(young))
                .map(Map.Entry::getKey)
                .toList();
        return due.isEmpty() ? 0 : prolong(due, now.plus(settings.lease().length()));
    }

    private int prolong(List<Claim.Started> due, Instant until) {
        Object[] effects = due.stream().map(Claim.Started::effectId).toArray();
        Object[] attempts = due.stream().map(Claim.Started::attempt).toArray();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PROLONG)) {
            statement.setObject(1, KeyTable.at(until));
            statement.setArray(2, connection.createArrayOf("uuid", effects));
            statement.setArray(3, connection.createArrayOf("int4", attempts));
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot prolong leases", failure);
        }
    }
}
