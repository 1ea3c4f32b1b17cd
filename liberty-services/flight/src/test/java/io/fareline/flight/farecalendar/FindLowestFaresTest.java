package io.fareline.flight.farecalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.fare.Party;
import io.fareline.flight.farecalendar.FareCalendar.Day;
import io.fareline.flight.network.Airports;
import io.fareline.flight.offersearch.QuestionRules;
import io.fareline.flight.offersearch.TestSearch;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.sharedanswer.AskedRoute;
import io.fareline.flight.sharedanswer.SmallTimetable;
import io.fareline.flight.sharedanswer.SmallTimetable.Leg;
import io.fareline.flight.timetable.Timetable;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindLowestFaresTest {
    private static final LocalDate DAY = LocalDate.parse("2030-03-04");
    private static final Instant NOON_BEFORE = Instant.parse("2030-03-03T12:00:00Z");
    private static final Timetable TIMETABLE = new SmallTimetable()
            .flight(1, 2, Leg.of("DXB", "2030-03-04T09:00+04:00", "DOH", "2030-03-04T09:15+03:00"))
            .flight(2, 9, Leg.of("DXB", "2030-03-05T09:00+04:00", "BAH", "2030-03-05T09:15+03:00"))
            .flight(3, 9, Leg.of("BAH", "2030-03-05T11:00+03:00", "DOH", "2030-03-05T12:00+03:00"))
            .published();

    @Test
    void eachDayHasItsLowestTotalOrNone() {
        assertEquals(
                List.of(
                        new Day(DAY, usd(12_000), true),
                        new Day(DAY.plusDays(1), usd(24_000), false),
                        Day.without(DAY.plusDays(2))),
                days(new Party(1, 0, 0), Cabin.ECONOMY, DAY.plusDays(2), NOON_BEFORE));
    }

    @Test
    void aPartyNeedsItsSeats() {
        assertEquals(usd(24_000), first(new Party(2, 0, 0), NOON_BEFORE).total());
        assertEquals(Day.without(DAY), first(new Party(3, 0, 0), NOON_BEFORE));
    }

    @Test
    void anotherCabinHasOtherFares() {
        assertEquals(
                Day.without(DAY),
                days(new Party(1, 0, 0), Cabin.BUSINESS, DAY, NOON_BEFORE).getFirst());
    }

    @Test
    void whatIsNotSoldAnyMoreIsNotShown() {
        var lastMoment = Instant.parse("2030-03-04T05:00:00Z");
        assertEquals(true, first(new Party(1, 0, 0), lastMoment).direct());
        assertEquals(Day.without(DAY), first(new Party(1, 0, 0), lastMoment.plusSeconds(60)));
    }

    @Test
    void daysBehindTheSellingPeriodAreThereWithoutAFare() {
        var route = SmallTimetable.asked("DXB", "DOH", DAY, DAY);
        var question = new CalendarQuestion(route, DAY.plusDays(1), Cabin.ECONOMY, new Party(1, 0, 0));
        assertEquals(
                Day.without(DAY.plusDays(1)),
                use(NOON_BEFORE).in(TIMETABLE, question).days().getLast());
    }

    @Test
    void aCityIsAnyOfItsAirports() {
        var timetable = new SmallTimetable()
                .flight(1, 9, Leg.of("LGW", "2030-03-04T09:00Z", "DUB", "2030-03-04T10:00Z"))
                .flight(2, 9, Leg.of("LHR", "2030-03-05T09:00Z", "DUB", "2030-03-05T10:00Z"))
                .published();
        var london = Stream.of("LHR", "LGW")
                .map(code -> Airports.reference().find(code).orElseThrow())
                .toList();
        var dublin = List.of(Airports.reference().find("DUB").orElseThrow());
        var route = new AskedRoute("LON", "DUB", london, dublin, DAY, DAY.plusDays(2));
        var calendar = use(NOON_BEFORE)
                .in(timetable, new CalendarQuestion(route, DAY.plusDays(2), Cabin.ECONOMY, new Party(1, 0, 0)));
        assertEquals("LON", calendar.origin());
        assertEquals(
                List.of(
                        new Day(DAY, usd(12_000), true),
                        new Day(DAY.plusDays(1), usd(12_000), true),
                        Day.without(DAY.plusDays(2))),
                calendar.days());
    }

    private static Day first(Party party, Instant now) {
        return days(party, Cabin.ECONOMY, DAY, now).getFirst();
    }

    private static List<Day> days(Party party, Cabin cabin, LocalDate until, Instant now) {
        var route = SmallTimetable.asked("DXB", "DOH", DAY, until);
        return use(now).in(TIMETABLE, new CalendarQuestion(route, until, cabin, party))
                .days();
    }

    private static FindLowestFares use(Instant now) {
        var use = new FindLowestFares();
        use.rules = new QuestionRules() {
            @Override
            public int soldFrom() {
                return (int) (now.getEpochSecond() / 60);
            }
        };
        use.settings = TestSearch.settings();
        return use;
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }
}
