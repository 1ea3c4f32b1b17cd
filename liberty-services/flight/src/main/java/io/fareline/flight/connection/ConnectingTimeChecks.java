package io.fareline.flight.connection;

import io.fareline.flight.network.Airports;
import io.fareline.platform.problem.FieldError;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is asked of the rules of a list beyond the form of each. */
@ApplicationScoped
class ConnectingTimeChecks {
    @Inject
    Airports airports;

    /**
     * @param station whose rules they have to be: {@code -} of those for everywhere, null of any
     * @throws InvalidRequest with every rule that cannot be one
     */
    List<ConnectingTimeRule> rules(List<ConnectingTimeEntry> entries, String station) {
        var faults = new ArrayList<FieldError>();
        var conditions = new HashSet<ConnectingTimeRule>();
        for (int place = 0; place < entries.size(); place++)
            check(entries.get(place), "rules[" + place + "]", conditions, faults);
        if (station != null) {
            for (int place = 0; place < entries.size(); place++)
                if (!station.equals(entries.get(place).scope()))
                    faults.add(new FieldError("rules[" + place + "].station", "must be that of the query"));
        }
        if (!faults.isEmpty()) throw new InvalidRequest("The request breaks a rule.", faults);
        return entries.stream().map(ConnectingTimeEntry::rule).toList();
    }

    private void check(
            ConnectingTimeEntry entry, String at, Set<ConnectingTimeRule> conditions, List<FieldError> faults) {
        if (entry.station() != null && airports.find(entry.station()).isEmpty())
            faults.add(new FieldError(at + ".station", "must be an airport that is known"));
        if (entry.hasTerminalWithoutStation())
            faults.add(new FieldError(at + ".station", "must be there where a terminal is"));
        else if (!conditions.add(entry.rule().condition()))
            faults.add(new FieldError(at, "must not fit the same connections as one before it"));
    }
}
