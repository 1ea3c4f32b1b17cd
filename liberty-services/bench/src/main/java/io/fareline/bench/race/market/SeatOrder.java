package io.fareline.bench.race.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.bench.race.number.Seating;
import io.fareline.bench.race.number.SeatsAsked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for seats as flight is asked for it, the same bytes each time.
 *
 * @param segments the dated legs of each segment of the hold, in the order in which they are flown
 */
public record SeatOrder(SeatsAsked asked, String body, List<List<Long>> segments) {
    /** Which no leg of the race has. */
    private static final long NO_LEG = -1;

    /** The seats that flight tells of the hold. */
    public Seating told(JsonNode view) {
        var seats = new HashMap<Long, Map<Integer, String>>();
        for (var segment : view.path("segments")) {
            int flown = 0;
            for (var leg : segment.path("legs")) {
                var ofLeg =
                        seats.computeIfAbsent(leg(segment.path("sequence").asInt(), flown++), any -> new HashMap<>());
                for (var seat : leg.path("seats"))
                    ofLeg.put(seat.path("passenger").asInt(), seat.path("seat").asText());
            }
        }
        return new Seating(seats);
    }

    private long leg(int sequence, int flown) {
        if (sequence < 1 || sequence > segments.size()) return NO_LEG;
        var legs = segments.get(sequence - 1);
        return flown < legs.size() ? legs.get(flown) : NO_LEG;
    }
}
