package io.fareline.flight.search;

import io.fareline.flight.timetable.Timetable;
import java.util.List;

/** Answers questions from a timetable. */
public final class FindItineraries {
    private FindItineraries() {}

    /**
     * Every itinerary that fits the question and that no other one beats, in the order asked for, and of those the first
     * so many. An itinerary beats another when it departs no earlier, arrives no later, costs no more and stops no more
     * often, and is better in one of these.
     */
    public static List<FoundItinerary> in(Timetable timetable, ItineraryQuestion question) {
        var found = new RouteSearch(timetable, question).found().getFirst();
        found.sort(question.order().comparator());
        return found.size() <= question.limit() ? found : found.subList(0, question.limit());
    }

    /**
     * The same for each of several wishes for fares, whatever the question itself says of cabin and refundable fares: in
     * their order, all that no other one beats, in no order. They cost little more than one.
     */
    public static List<List<FoundItinerary>> forEach(
            Timetable timetable, ItineraryQuestion question, List<FareWish> wishes) {
        return new RouteSearch(timetable, question, wishes).found();
    }
}
