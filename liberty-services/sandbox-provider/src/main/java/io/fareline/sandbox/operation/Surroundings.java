package io.fareline.sandbox.operation;

import io.fareline.sandbox.card.Tokens;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.store.Ids;
import io.fareline.sandbox.switches.Faults;
import io.fareline.sandbox.switches.Switches;
import java.time.Clock;
import java.time.Duration;

/** What operations need and do not own: the database, time, chance, faults, and their limits. */
public record Surroundings(
        Database database,
        Tokens tokens,
        Clock clock,
        Ids ids,
        Switches switches,
        Duration authorizationLifetime,
        int longestPage) {

    Faults faults() {
        return new Faults(switches);
    }
}
