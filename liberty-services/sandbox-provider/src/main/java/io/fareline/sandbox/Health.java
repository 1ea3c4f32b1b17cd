package io.fareline.sandbox;

import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.web.Access;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Gate;
import io.fareline.sandbox.web.Json;
import io.fareline.sandbox.web.Route;
import java.util.Map;

/** {@code GET /health}: whether it is of any use to ask the provider now. */
final class Health {
    private final Database database;
    private final Gate gate;

    Health(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    Route route() {
        return new Route("GET", "/health", Access.OPEN, _ -> answer());
    }

    private Answer answer() {
        if (gate.isClosed()) return status(503, "DRAINING");
        return database.answers() ? status(200, "UP") : status(503, "DOWN");
    }

    private static Answer status(int status, String word) {
        return new Answer(status, Json.write(Map.of("status", word)), Map.of(), false);
    }
}
