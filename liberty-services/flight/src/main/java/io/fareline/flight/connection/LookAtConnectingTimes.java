package io.fareline.flight.connection;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the connecting times that are set. */
@ApplicationScoped
class LookAtConnectingTimes {
    @Inject
    Database database;

    @Inject
    ConnectingTimeRules rules;

    List<ConnectingTimeRule> all() {
        return database.with(rules::read);
    }
}
