package io.fareline.flight.overbooking;

import io.fareline.flight.database.Database;
import io.fareline.flight.lostupdate.Refusal;
import io.fareline.flight.lostupdate.Version;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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

    /**
     * In the place of the one for the same flights.
     *
     * @param seen version of that one; null where there was none
     * @throws Refusal when there is another by now
     */
    @Transactional
    public OverbookingRuleChange to(OverbookingRule rule, String seen, String actingClient) {
        return database.with(connection -> {
            int count = rules.lock(connection);
            var before = rules.same(connection, rule);
            check(seen, before);
            if (before.isEmpty() && count >= settings.rules())
                throw InvalidRequest.field("carrier", "must not be of more than " + settings.rules() + " rules in all");
            var after = rules.put(connection, rule, actingClient, clock.instant());
            return new OverbookingRuleChange(view(before), OverbookingRuleView.of(after));
        });
    }

    /**
     * @param seen version of it
     * @return what was there; nothing where it is deleted already
     * @throws Refusal when it is another by now
     */
    @Transactional
    public OverbookingRuleChange without(UUID id, String seen) {
        return database.with(connection -> {
            rules.lock(connection);
            var before = rules.find(connection, id);
            if (!before.isEmpty()) check(seen, before);
            rules.remove(connection, id);
            return new OverbookingRuleChange(view(before), null);
        });
    }

    private static void check(String seen, List<OverbookingRule> now) {
        Version.check(seen, now.isEmpty() ? null : now.getFirst().version());
    }

    private static OverbookingRuleView view(List<OverbookingRule> rule) {
        return rule.isEmpty() ? null : OverbookingRuleView.of(rule.getFirst());
    }
}
