package io.fareline.bench.race.market;

import io.fareline.bench.race.number.SeatsAsked;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.CabinSeats;
import io.fareline.flight.seatmap.GenericPlan;
import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws what is asked for by seat number: often seats that others want as well, any together, or none any more. */
public final class SeatWishes {
    private static final int OTHER_CABIN_PERCENT = 2;
    private static final int WANTED_PERCENT = 50;
    private static final int MOST_WANTED = 3;
    private static final int SEGMENT_PERCENT = 70;
    private static final int TOGETHER_PERCENT = 35;
    private static final int ONE_CHOSEN_PERCENT = 60;
    private static final int ALL_CHOSEN_PERCENT = 85;

    private final Map<Cabin, List<String>> seats = new TreeMap<>();

    public SeatWishes() {
        var map = GenericPlan.of(RaceFlights.AIRCRAFT, CabinSeats.of(RaceFlights.SEATS))
                .map();
        for (var cabin : CabinSeats.of(RaceFlights.SEATS).keySet())
            seats.put(cabin, map.of(cabin).stream().map(Seat::name).toList());
    }

    /** For some of the segments of a hold. */
    public SeatOrder draw(Order order, SplittableRandom random) {
        int party = order.wish().seats();
        var parts = new ArrayList<SeatsAsked.Part>();
        int sure = random.nextInt(order.segments().size());
        for (int place = 0; place < order.segments().size(); place++)
            if (place == sure || random.nextInt(100) < SEGMENT_PERCENT) {
                var legs = order.segments().get(place);
                var cabin = OfferCollection.cabin(order.wish().classes().get(legs.getFirst()));
                parts.add(part(place + 1, legs, cabin, party, random));
            }
        var asked = new SeatsAsked(
                new UUID(random.nextLong(), random.nextLong()), order.wish().id(), parts);
        return new SeatOrder(asked, body(asked, party), order.segments());
    }

    private SeatsAsked.Part part(int sequence, List<Long> legs, Cabin cabin, int party, SplittableRandom random) {
        int way = random.nextInt(100);
        int chosen = way < TOGETHER_PERCENT ? 0 : way < ONE_CHOSEN_PERCENT ? 1 : way < ALL_CHOSEN_PERCENT ? party : 0;
        boolean together = way < ONE_CHOSEN_PERCENT;
        var names = new ArrayList<>(seats.get(random.nextInt(100) < OTHER_CABIN_PERCENT ? other(cabin) : cabin));
        var seatOf = new TreeMap<Integer, String>();
        for (int passenger = 1; passenger <= chosen && !names.isEmpty(); passenger++) {
            boolean wanted = random.nextInt(100) < WANTED_PERCENT;
            int among = wanted ? Math.min(MOST_WANTED, names.size()) : names.size();
            seatOf.put(passenger, names.remove(random.nextInt(among)));
        }
        return new SeatsAsked.Part(sequence, legs, together, seatOf);
    }

    private static Cabin other(Cabin cabin) {
        return cabin == Cabin.ECONOMY ? Cabin.BUSINESS : Cabin.ECONOMY;
    }

    private static String body(SeatsAsked asked, int party) {
        var passengers = IntStream.rangeClosed(1, party)
                .mapToObj("{\"number\":%d,\"type\":\"ADT\"}"::formatted)
                .collect(Collectors.joining(","));
        var segments = asked.parts().stream().map(SeatWishes::body).collect(Collectors.joining(","));
        return "{\"requestId\":\"%s\",\"passengers\":[%s],\"segments\":[%s]}"
                .formatted(asked.id(), passengers, segments);
    }

    private static String body(SeatsAsked.Part part) {
        var seats = part.chosen().entrySet().stream()
                .map(seat -> "{\"passenger\":%d,\"seat\":\"%s\"}".formatted(seat.getKey(), seat.getValue()))
                .collect(Collectors.joining(","));
        return "{\"sequence\":%d,\"together\":%s,\"seats\":[%s]}".formatted(part.sequence(), part.together(), seats);
    }
}
