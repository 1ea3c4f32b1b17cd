package io.fareline.flight.connection;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows the connecting times that are set, page by page. */
@ApplicationScoped
class LookAtConnectingTimes {
    @Inject
    Database database;

    @Inject
    ConnectingTimeRules rules;

    ConnectingTimePage page(ConnectingTimeParameters query) {
        return ConnectingTimePage.of(database.with(connection -> rules.page(connection, query)), query.limit);
    }
}
