package io.fareline.flight.hold;

import io.fareline.flight.database.Database;
import java.time.Instant;
import java.util.UUID;

/** Holds without a container, whose changes of state are for a test to ask for. */
public final class TestHolds {
    private final Holds holds = new Holds();

    public TestHolds(Database database) {
        holds.database = database;
    }

    public boolean confirm(UUID id, HoldOwner owner, Instant now) {
        return holds.confirm(id, owner, now);
    }

    public Holds all() {
        return holds;
    }
}
