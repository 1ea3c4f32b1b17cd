package io.fareline.runner.samplenetwork;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A flight number of the sample airline with its legs. Later legs leave as soon as the aircraft is turned around. */
record SampleFlight(int number, List<Hop> hops, Timing timing, Set<DayOfWeek> days) {
    /** One leg on one date. */
    record Timed(Hop hop, ZonedDateTime departure, ZonedDateTime arrival) {}

    List<Timed> on(LocalDate date) {
        var legs = new ArrayList<Timed>();
        for (var hop : hops) {
            var departure = legs.isEmpty()
                    ? timing.departure(hop, date)
                    : legs.getLast().arrival().plusMinutes(hop.aircraft().turnMinutes());
            legs.add(new Timed(hop, departure, hop.arrivalOf(departure)));
        }
        return legs;
    }
}
