package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.IDEMPOTENCY_KEY_REUSED;

import io.fareline.sandbox.operation.Operation.Outcome;
import io.fareline.sandbox.operation.Operations.Kept;
import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.switches.Kind;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * One key, one effect. The effect, the key and the bytes of the answer are written by one transaction: a process that is
 * killed at any moment leaves all of it or nothing, and whoever asks again gets the answer or causes the effect.
 */
final class OneEffect {
    private final Database database;
    private final Operations operations;
    private final Clock clock;

    OneEffect(Database database, Operations operations, Clock clock) {
        this.database = database;
        this.operations = operations;
        this.clock = clock;
    }

    /** What is asked for, and the key it is asked with. */
    record Request(Kind kind, String idempotencyKey, byte[] hash) {}

    /** What happens the first time. It runs inside the transaction and may run again if that is undone. */
    @FunctionalInterface
    interface Effect {
        Outcome at(Instant now, Connection connection) throws SQLException;
    }

    Answer of(Request request, Effect effect) {
        return database.transaction(connection -> {
            operations.claim(connection, request.idempotencyKey());
            var kept = operations.kept(connection, request.idempotencyKey());
            if (kept.isPresent()) return Answer.replay(sameAnswer(request, kept.get()));
            operations.announceAddition(connection);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var outcome = effect.at(now, connection);
            var operation = Operation.of(request.kind(), request.idempotencyKey(), outcome, now);
            var answer = Json.write(operation);
            operations.add(connection, operation, new Kept(request.hash(), answer));
            return Answer.ok(answer);
        });
    }

    private static byte[] sameAnswer(Request request, Kept kept) {
        if (!Arrays.equals(kept.requestHash(), request.hash()))
            throw new ApiError(IDEMPOTENCY_KEY_REUSED, "This key was used for another request.");
        return kept.answer();
    }
}
