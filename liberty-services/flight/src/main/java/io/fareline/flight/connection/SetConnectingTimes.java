package io.fareline.flight.connection;

import io.fareline.flight.database.Database;
import io.fareline.flight.network.Airports;
import io.fareline.platform.problem.FieldError;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts other connecting times in the place of all that were set; each server knows them by its next timetable. */
@ApplicationScoped
class SetConnectingTimes {
    @Inject
    Database database;

    @Inject
    ConnectingTimeRules rules;

    @Inject
    Airports airports;

    /** @throws InvalidRequest with every rule that cannot be one */
    @Transactional
    public List<ConnectingTimeRule> to(List<ConnectingTimeEntry> entries) {
        var faults = faults(entries);
        if (!faults.isEmpty()) throw new InvalidRequest("The request breaks a rule.", faults);
        var wanted = entries.stream().map(ConnectingTimeEntry::rule).toList();
        return database.with(connection -> {
            rules.lock(connection);
            // Nothing is told where nothing changes: every server would make a new timetable for it.
            if (!Set.copyOf(rules.read(connection)).equals(Set.copyOf(wanted))) rules.replace(connection, wanted);
            return rules.read(connection);
        });
    }

    private List<FieldError> faults(List<ConnectingTimeEntry> entries) {
        var faults = new ArrayList<FieldError>();
        var conditions = new HashSet<ConnectingTimeRule>();
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            String at = "rules[" + place + "]";
            if (entry.station() != null && airports.find(entry.station()).isEmpty())
                faults.add(new FieldError(at + ".station", "must be an airport that is known"));
            if (entry.hasTerminalWithoutStation())
                faults.add(new FieldError(at + ".station", "must be there where a terminal is"));
            else if (!conditions.add(entry.rule().condition()))
                faults.add(new FieldError(at, "must not fit the same connections as one before it"));
        }
        return faults;
    }
}
