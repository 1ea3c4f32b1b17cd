package io.fareline.flight.overbooking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.platform.problem.InvalidRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverbookingPolicyTest {
    private static final LocalDate FRIDAY = LocalDate.of(2030, 3, 1);
    private static final Map<Cabin, Integer> SEATS = Map.of(Cabin.BUSINESS, 12, Cabin.ECONOMY, 150);
    private static final OverbookingRule ALL = rule(1, 0, "1234567", 365, 2, 0, 999);

    @Test
    void aCabinHasItsPercentRoundedDownAndItsSeatsButNoMoreThanTheMost() {
        assertEquals(150 + 4, economy(rule(1, 0, "1234567", 365, 3, 0, 999)), "4.5 seats");
        assertEquals(150 + 7, economy(rule(1, 0, "1234567", 365, 3, 3, 999)));
        assertEquals(150 + 5, economy(rule(1, 0, "1234567", 365, 3, 3, 5)));
        assertEquals(150, economy(rule(1, 0, "1234567", 365, 3, 3, 0)));
    }

    @Test
    void theMostSpecificRuleHolds() {
        var named = rule(2, 7, "1234567", 365, 0, 20, 999);
        var friday = rule(3, 0, "5", 365, 0, 30, 999);
        var week = rule(4, 0, "1234567", 7, 0, 40, 999);
        var later = rule(5, 0, "1234567", 7, 0, 50, 999);
        assertEquals(153, economy(ALL));
        assertEquals(190, economy(ALL, week));
        assertEquals(200, economy(week, later, ALL), "of equal ones the later");
        assertEquals(180, economy(ALL, week, friday));
        assertEquals(170, economy(friday, ALL, named, week));
    }

    @Test
    void aRuleFitsItsFlightsDaysAndCabinOnly() {
        assertEquals(150, economy(rule(1, 8, "1234567", 365, 0, 20, 999)), "another flight");
        assertEquals(150, economy(rule(1, 0, "123467", 365, 0, 20, 999)), "not on Fridays");
        var policy = new OverbookingPolicy(List.of(ALL));
        var flight = new FlightNumber("XF", 7, "");
        assertEquals(12, policy.authorised(flight, FRIDAY, SEATS).get(Cabin.BUSINESS));
        assertEquals(150, policy.authorised(flight, FRIDAY.minusDays(1), SEATS).get(Cabin.ECONOMY));
        assertEquals(153, policy.authorised(flight, FRIDAY.plusDays(364), SEATS).get(Cabin.ECONOMY));
        assertEquals(150, policy.authorised(flight, FRIDAY.plusDays(365), SEATS).get(Cabin.ECONOMY));
        assertEquals(SEATS, policy.authorised(new FlightNumber("XG", 7, ""), FRIDAY, SEATS), "another carrier");
    }

    @Test
    void anotherCabinIsNotMadeByARule() {
        var policy = new OverbookingPolicy(List.of(ALL));
        var seats = Map.of(Cabin.BUSINESS, 12);
        assertEquals(seats, policy.authorised(new FlightNumber("XF", 7, ""), FRIDAY, seats));
    }

    @Test
    void aFlightNumberIsTakenApart() {
        assertEquals(new FlightScope("X7", 123, "A"), FlightScope.of("X7123A"));
        assertEquals(new FlightScope("XFA", 12, ""), FlightScope.of("XFA12"));
        assertEquals(new FlightScope("XF", 0, ""), FlightScope.of("XF", null));
        assertThrows(InvalidRequest.class, () -> FlightScope.of("XF", "XG1"));
        assertThrows(InvalidRequest.class, () -> FlightScope.of("XF"));
    }

    private static int economy(OverbookingRule... rules) {
        return new OverbookingPolicy(List.of(rules))
                .authorised(new FlightNumber("XF", 7, ""), FRIDAY, SEATS)
                .get(Cabin.ECONOMY);
    }

    private static OverbookingRule rule(
            int id, int number, String weekdays, int days, int percent, int seats, int most) {
        return new OverbookingRule(
                new UUID(0, id),
                "XF",
                number,
                "",
                Cabin.ECONOMY,
                FRIDAY,
                FRIDAY.plusDays(days - 1),
                weekdays,
                percent,
                seats,
                most);
    }
}
