package io.fareline.flight.farecalendar;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.farecalendar.FareCalendar.Day;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Stations;
import io.fareline.flight.offersearch.QuestionRules;
import io.fareline.flight.search.FindItineraries;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.ItineraryOrder;
import io.fareline.flight.search.ItineraryQuestion;
import io.fareline.flight.search.TimeOfDay;
import io.fareline.flight.timetable.Timetable;
import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Looks for the cheapest itinerary of each day, as a search would. */
@ApplicationScoped
class FindLowestFares {
    @Inject
    QuestionRules rules;

    @Inject
    FlightSettings settings;

    FareCalendar in(Timetable timetable, CalendarQuestion question) {
        var route = question.route();
        var days = route.from()
                .datesUntil(question.until().plusDays(1))
                .map(day -> day.isAfter(route.until()) ? Day.without(day) : lowest(timetable, question, day))
                .toList();
        return new FareCalendar(route.origin(), route.destination(), question.cabin(), days);
    }

    private Day lowest(Timetable timetable, CalendarQuestion question, LocalDate day) {
        return FindItineraries.in(timetable, asked(timetable, question, day)).stream()
                .findFirst()
                .map(cheapest -> day(day, cheapest))
                .orElseGet(() -> Day.without(day));
    }

    private static Day day(LocalDate day, FoundItinerary cheapest) {
        return new Day(
                day,
                new Money(cheapest.total(), cheapest.currency()),
                cheapest.segments().size() == 1);
    }

    private ItineraryQuestion asked(Timetable timetable, CalendarQuestion question, LocalDate day) {
        var stations = timetable.stations();
        var route = question.route();
        return new ItineraryQuestion(
                numbers(route.origins(), stations),
                numbers(route.destinations(), stations),
                day,
                rules.soldFrom(),
                question.party(),
                question.cabin(),
                anything(),
                ItineraryOrder.PRICE,
                1);
    }

    private static List<Integer> numbers(List<Airport> airports, Stations stations) {
        return airports.stream().map(airport -> stations.number(airport.iata())).toList();
    }

    private ItineraryQuestion.Wishes anything() {
        return new ItineraryQuestion.Wishes(
                ItineraryQuestion.MOST_CONNECTIONS,
                Integer.MAX_VALUE,
                Set.of(),
                Math.toIntExact(settings.search().longestConnection().toMinutes()),
                Long.MAX_VALUE,
                false,
                TimeOfDay.ANY,
                TimeOfDay.ANY);
    }
}
