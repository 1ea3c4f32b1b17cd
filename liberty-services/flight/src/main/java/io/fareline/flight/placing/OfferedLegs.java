package io.fareline.flight.placing;

import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.inventory.ScheduledLegs;
import io.fareline.flight.inventory.StationTime;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.timetable.LegOnSale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dated legs that offers name. One that is in memory with the times that were offered is taken from there; whether those
 * still hold is decided when its seats are taken. For all others the database is asked.
 */
@ApplicationScoped
class OfferedLegs {
    @Inject
    OnSale onSale;

    @Inject
    ScheduledLegs scheduledLegs;

    /** Those that exist, by id. */
    Map<Long, ScheduledLeg> of(List<Offer> offers) {
        var found = new HashMap<Long, ScheduledLeg>();
        var others = new ArrayList<Long>();
        for (var offer : offers)
            for (var segment : offer.segments())
                for (var leg : segment.legs()) {
                    var known = inMemory(leg);
                    if (known == null) others.add(leg.id());
                    else found.put(leg.id(), known);
                }
        if (!others.isEmpty()) found.putAll(scheduledLegs.find(others));
        return found;
    }

    /** Null where memory has it not, or with other times. */
    private ScheduledLeg inMemory(Offer.Leg leg) {
        return onSale.state()
                .flatMap(state -> state.timetable().find(leg.id()))
                .filter(known -> known.timesVersion() == leg.timesVersion())
                .map(OfferedLegs::scheduled)
                .orElse(null);
    }

    private static ScheduledLeg scheduled(LegOnSale leg) {
        return new ScheduledLeg(
                leg.id(),
                leg.flight(),
                leg.operatingOn(),
                leg.origin().iata(),
                leg.destination().iata(),
                new StationTime(leg.departsLocal().toLocalDateTime(), leg.departsAt()),
                new StationTime(leg.arrivesLocal().toLocalDateTime(), leg.arrivesAt()),
                leg.originTerminal(),
                leg.destinationTerminal(),
                leg.aircraftType(),
                false);
    }
}
