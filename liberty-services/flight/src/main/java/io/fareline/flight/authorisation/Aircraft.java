package io.fareline.flight.authorisation;

import io.fareline.flight.schedule.Cabin;
import java.util.Map;

/**
 * The aircraft of a dated leg.
 *
 * @param seats that it has, by cabin
 * @param byRule seats that may be sold by the overbooking rules, by cabin
 */
public record Aircraft(Map<Cabin, Integer> seats, Map<Cabin, Integer> byRule) {
    int seatsOf(Cabin cabin) {
        return seats.getOrDefault(cabin, 0);
    }

    int byRuleOf(Cabin cabin) {
        return byRule.getOrDefault(cabin, 0);
    }
}
