package io.fareline.client.search;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A search of several slices as it is sent. */
record SearchRequest(
        List<Way> slices,
        Party passengers,
        Cabin cabin,
        Integer connections,
        Integer stops,
        List<String> carriers,
        Long maxTotal,
        Integer maxDuration,
        boolean refundable,
        OfferQuestion.Order order,
        int limit) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** One of its slices. */
    record Way(
            String origin,
            String destination,
            LocalDate departureOn,
            String departsFrom,
            String departsUntil,
            String arrivesFrom,
            String arrivesUntil) {}

    static SearchRequest of(OfferSearch search, int limit) {
        var wishes = search.wishes();
        return new SearchRequest(
                search.slices().stream().map(SearchRequest::way).toList(),
                search.party(),
                search.cabin(),
                wishes.connections(),
                wishes.stops(),
                wishes.carriers(),
                wishes.maxTotal(),
                wishes.maxDuration(),
                wishes.refundable(),
                search.order(),
                limit);
    }

    private static Way way(Slice slice) {
        return new Way(
                slice.origin(),
                slice.destination(),
                slice.departureOn(),
                text(slice.departs().from()),
                text(slice.departs().until()),
                text(slice.arrives().from()),
                text(slice.arrives().until()));
    }

    /** Hours and minutes; null stays null. */
    static String text(LocalTime time) {
        return time == null ? null : TIME.format(time);
    }
}
