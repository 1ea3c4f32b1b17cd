package io.fareline.flight.holdqueue;

import io.fareline.flight.database.Database;
import io.fareline.flight.database.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several holds, or releases, in one statement, which is their transaction and its only round trip. */
@ApplicationScoped
class HoldBatch {
    private static final String PLACE = "select * from place_holds(?::jsonb, ?) order by request";
    private static final String RELEASE = "select * from release_holds(?::jsonb, ?) order by request";
    private static final String BAR_OR_RELEASE = "select bar_or_release(?::jsonb -> 0, ?) as outcome";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String CONNECTION = "08";
    private static final String DEADLOCK = "40P01";
    private static final String UNIQUE_VIOLATION = "23505";
    /** By an administrator, as when a login is exchanged. */
    private static final String SESSION_ENDED = "57P01";

    private static final Set<String> TRIED_AGAIN =
            Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, UNIQUE_VIOLATION, SESSION_ENDED);
    private static final int AT_ONCE = 0;

    @Inject
    Database database;

    @Inject
    QueueSettings settings;

    /** What one row of an answer says. */
    private interface Answer<V> {
        V of(ResultSet row) throws SQLException;
    }

    /**
     * Decides over each of them by itself, in their order. Where a leg stays locked, its holds alone are busy.
     *
     * @throws DatabaseFailure when nothing is known of any of them
     */
    List<Verdict> write(List<NewHold> holds) {
        return decided(PLACE, holds, HoldBatch::verdict);
    }

    /**
     * Releases each of them by itself. Where a hold or a leg of it stays locked, that one alone is busy.
     *
     * @throws DatabaseFailure when nothing is known of any of them
     */
    List<HoldRelease.Outcome> release(List<HoldRelease> releases) {
        return decided(RELEASE, releases, HoldBatch::outcome);
    }

    /**
     * Has an id that no hold had be placed by nobody, or releases what has it by now.
     *
     * @throws DatabaseFailure when it is not known
     */
    HoldRelease.Outcome barOrRelease(HoldRelease release) {
        return decided(BAR_OR_RELEASE, List.of(release), HoldBatch::outcome).getFirst();
    }

    /**
     * A deadlock, an id that somebody else placed at the same moment, and a connection that is gone are tried again:
     * whatever was committed then is found by its id.
     */
    private <V> List<V> decided(String sql, List<? extends WaitingHold.Request> requests, Answer<V> answer) {
        String json = json(requests);
        int patience = (int) settings.patience().toMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                int waiting = patience;
                return database.with(connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.setString(1, json);
                        statement.setInt(2, waiting);
                        return all(statement.executeQuery(), answer);
                    }
                });
            } catch (DatabaseFailure failure) {
                if (attempt == settings.attempts() || !mayBeTriedAgain(failure.state())) throw failure;
                if (failure.state().equals(LOCK_NOT_AVAILABLE)) patience = AT_ONCE;
            }
        }
    }

    private static boolean mayBeTriedAgain(String state) {
        return TRIED_AGAIN.contains(state) || state.startsWith(CONNECTION);
    }

    private static <V> List<V> all(ResultSet rows, Answer<V> answer) throws SQLException {
        var answers = new ArrayList<V>();
        while (rows.next()) answers.add(answer.of(rows));
        return answers;
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Verdict.Outcome.valueOf(row.getString("outcome")),
                row.getLong("refused_leg"),
                row.getString("accounting_code"),
                instant(row.getObject("retry_at", OffsetDateTime.class)));
    }

    private static HoldRelease.Outcome outcome(ResultSet row) throws SQLException {
        return HoldRelease.Outcome.valueOf(row.getString("outcome"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String json(List<? extends WaitingHold.Request> requests) {
        var text = new StringWriter();
        try (var json = Json.createGenerator(text)) {
            json.writeStartArray();
            for (var request : requests) request.write(json);
            json.writeEnd();
        }
        return text.toString();
    }
}
