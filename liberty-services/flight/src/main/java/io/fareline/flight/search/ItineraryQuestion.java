package io.fareline.flight.search;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One way from any of some airports to any of others, on one date. What {@link Wishes} exclude does not count when
 * itineraries are compared: it is as if it did not fly.
 *
 * @param origins numbers of stations, none of which is a place to connect
 * @param destinations likewise
 * @param departureOn by the calendar of the origin
 * @param notBefore minutes since 1970-01-01T00:00Z; earlier departures are not sold any more
 * @param limit the most itineraries to answer with
 */
public record ItineraryQuestion(
        List<Integer> origins,
        List<Integer> destinations,
        LocalDate departureOn,
        int notBefore,
        Party party,
        Cabin cabin,
        Wishes wishes,
        ItineraryOrder order,
        int limit) {
    /** The most connections that are ever looked for. */
    public static final int MOST_CONNECTIONS = 2;

    /**
     * What a traveller may rule out.
     *
     * @param connections the most changes of flight
     * @param stops the most landings on the way, with or without a change of flight
     * @param carriers designators of those to fly with; empty for any
     * @param longestConnection minutes
     * @param most that the whole party pays, in minor units
     * @param refundable whether only refundable fares count
     */
    public record Wishes(
            int connections,
            int stops,
            Set<String> carriers,
            int longestConnection,
            long most,
            boolean refundable,
            TimeOfDay departs,
            TimeOfDay arrives) {
        public Wishes {
            if (connections < 0 || connections > MOST_CONNECTIONS)
                throw new IllegalArgumentException("connections: " + connections);
            carriers = Set.copyOf(carriers);
        }
    }

    public ItineraryQuestion {
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
    }
}
