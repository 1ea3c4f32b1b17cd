package io.fareline.flight.holdqueue;

import io.fareline.flight.database.Database;
import io.fareline.flight.database.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several holds in one statement, which is their transaction and its only round trip. */
@ApplicationScoped
class HoldBatch {
    private static final String PLACE = "select * from place_holds(?::jsonb, ?) order by request";
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

    /**
     * Decides over each of them by itself, in their order.
     *
     * <p>A deadlock, an id that somebody else placed at the same moment, and a connection that is gone are tried again: whatever
     * was committed then is found by its id. Where a leg stays locked, its holds alone are busy.
     *
     * @throws DatabaseFailure when nothing is known of any of them
     */
    List<Verdict> write(List<NewHold> holds) {
        int patience = (int) settings.patience().toMillis();
        for (int attempt = 1; ; attempt++) {
            try {
                return place(holds, patience);
            } catch (DatabaseFailure failure) {
                if (attempt == settings.attempts() || !mayBeTriedAgain(failure.state())) throw failure;
                if (failure.state().equals(LOCK_NOT_AVAILABLE)) patience = AT_ONCE;
            }
        }
    }

    private static boolean mayBeTriedAgain(String state) {
        return TRIED_AGAIN.contains(state) || state.startsWith(CONNECTION);
    }

    private List<Verdict> place(List<NewHold> holds, int patience) {
        String json = json(holds);
        return database.with(connection -> place(connection, json, patience));
    }

    private static List<Verdict> place(Connection connection, String json, int patience) throws SQLException {
        var verdicts = new ArrayList<Verdict>();
        try (var statement = connection.prepareStatement(PLACE)) {
            statement.setString(1, json);
            statement.setInt(2, patience);
            var rows = statement.executeQuery();
            while (rows.next())
                verdicts.add(new Verdict(
                        Verdict.Outcome.valueOf(rows.getString("outcome")),
                        rows.getLong("refused_leg"),
                        rows.getString("accounting_code"),
                        instant(rows.getObject("retry_at", OffsetDateTime.class))));
        }
        return verdicts;
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String json(List<NewHold> holds) {
        var text = new StringWriter();
        try (var json = Json.createGenerator(text)) {
            json.writeStartArray();
            for (var hold : holds) hold.write(json);
            json.writeEnd();
        }
        return text.toString();
    }
}
