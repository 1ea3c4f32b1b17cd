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
        var found = new RouteSearch(timetable, question).found();
        found.sort(question.order().comparator());
        return found.size() <= question.limit() ? found : found.subList(0, question.limit());
    }
}
