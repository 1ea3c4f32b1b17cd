package io.fareline.flight.overbooking;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules, sorted out by carrier, as they were at one moment. Immutable. */
public final class OverbookingPolicy {
    private final Map<String, List<OverbookingRule>> byCarrier;

    OverbookingPolicy(Collection<OverbookingRule> rules) {
        byCarrier = rules.stream()
                .sorted(OverbookingRule.MOST_SPECIFIC_FIRST)
                .collect(Collectors.groupingBy(OverbookingRule::carrier));
    }

    /** Seats that a flight may sell by its most specific rules, by cabin: those of its aircraft and those beyond them. */
    public Map<Cabin, Integer> authorised(FlightNumber flight, LocalDate operatingOn, Map<Cabin, Integer> seats) {
        var rules = byCarrier.get(flight.airline());
        if (rules == null) return seats;
        var authorised = new EnumMap<Cabin, Integer>(Cabin.class);
        seats.forEach((cabin, count) -> authorised.put(cabin, count));
        var left = new EnumMap<>(authorised);
        for (var rule : rules) {
            if (left.isEmpty()) break;
            if (!left.containsKey(rule.cabin()) || !rule.fits(flight, operatingOn)) continue;
            int count = left.remove(rule.cabin());
            authorised.put(rule.cabin(), count + rule.beyond(count));
        }
        return authorised;
    }
}
