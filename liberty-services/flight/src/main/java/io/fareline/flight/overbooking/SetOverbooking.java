package io.fareline.flight.overbooking;

import io.fareline.flight.database.Database;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Sets and deletes rules. Legs that are there follow when staff ask for it. */
@ApplicationScoped
class SetOverbooking {
    @Inject
    Database database;

    @Inject
    OverbookingRules rules;

    @Inject
    OverbookingSettings settings;

    @Inject
    Clock clock;

    OverbookingRulePage page(OverbookingParameters query) {
        return OverbookingRulePage.of(
                database.with(connection -> rules.page(connection, query.carrier, query.after, query.limit + 1)),
                query.limit);
    }

    /** In the place of the one for the same flights. */
    @Transactional
    public OverbookingRuleChange to(OverbookingRule rule, String actingClient) {
        return database.with(connection -> put(connection, rule, actingClient));
    }

    /** @return what was there; nothing where it is deleted already */
    @Transactional
    public OverbookingRuleChange without(UUID id) {
        return database.with(connection -> {
            rules.lock(connection);
            var before = rules.find(connection, id);
            rules.remove(connection, id);
            return new OverbookingRuleChange(before.isEmpty() ? null : OverbookingRuleView.of(before.getFirst()), null);
        });
    }

    private OverbookingRuleChange put(Connection connection, OverbookingRule rule, String actingClient)
            throws SQLException {
        int count = rules.lock(connection);
        var before = rules.same(connection, rule);
        if (before.isEmpty() && count >= settings.rules())
            throw InvalidRequest.field("carrier", "must not be of more than " + settings.rules() + " rules in all");
        var after = rules.put(connection, rule, actingClient, clock.instant());
        return new OverbookingRuleChange(
                before.isEmpty() ? null : OverbookingRuleView.of(before.getFirst()), OverbookingRuleView.of(after));
    }
}
