package io.fareline.flight.inventory;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** All dated legs, cancelled ones too. */
@ApplicationScoped
public class ScheduledLegs {
    @Inject
    Database database;

    /** Those of the ids that exist, by id. */
    public Map<Long, ScheduledLeg> find(Collection<Long> ids) {
        return database.with(connection -> {
            var found = new HashMap<Long, ScheduledLeg>();
            try (var statement = connection.prepareStatement("select * from scheduled_leg where id = any (?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var leg = ScheduledLeg.read(rows);
                    found.put(leg.id(), leg);
                }
            }
            return found;
        });
    }
}
