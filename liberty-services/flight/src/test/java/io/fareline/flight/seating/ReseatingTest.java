package io.fareline.flight.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import io.fareline.flight.seatmap.SeatMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReseatingTest {
    private static final SeatMap BEFORE = Aircraft.of("ABC DEF", 4).map();

    @Test
    void whoCanStayStays() {
        var all = List.of(seated(1, 1, "1A"), seated(1, 2, "1B"), seated(2, 1, "4F"));
        assertEquals("1.1=1A 1.2=1B 2.1=4F", after(all, Aircraft.of("ABC DEF", 6)));
    }

    @Test
    void aSeatOfAnotherKindIsLeftForTheNearestOfItsOwn() {
        assertEquals("1.1=2D", after(List.of(seated(1, 1, "2C")), Aircraft.of("ABCD EF", 4)));
        assertEquals("1.1=2C", after(List.of(seated(1, 1, "2C")), Aircraft.of("BC DE", 4)));
    }

    @Test
    void nobodyIsPutWhereHeMayNotSit() {
        var child = new Seated(id(1), new Traveller(1, true, 0), Cabin.ECONOMY, "2A", Characteristic.WINDOW);
        var aircraft = Aircraft.of("ABC DEF", 3).mark(Characteristic.EXIT, 2);
        assertEquals("1.1=1A", after(List.of(child), aircraft));
        var blocked = Aircraft.of("A C", 2).mark(Characteristic.NOT_FOR_SALE, "1A");
        assertEquals("1.1=1C", after(List.of(seated(1, 1, "1A")), blocked));
    }

    @Test
    void partiesAreMovedTogetherEarlierHoldsFirst() {
        var all = List.of(seated(2, 1, "4A"), seated(2, 2, "4B"), seated(1, 1, "4E"), seated(1, 2, "4F"));
        assertEquals("1.1=1A 1.2=1B 2.1=1D 2.2=1E", after(all, Aircraft.of("ABC DEF", 1)));
    }

    @Test
    void whoHasNoSeatLeftIsNamed() {
        var all = List.of(seated(1, 1, "1A"), seated(2, 1, "4A"), seated(3, 1, "4B"), seated(4, 1, "4C"));
        assertEquals("1.1=1A 2.1=1C 3.1=none 4.1=none", after(all, Aircraft.of("A C", 1)));
    }

    @Property(tries = 300)
    void everybodyIsToldOnceAndNoSeatIsGivenTwice(@ForAll long seed) {
        var random = new Random(seed);
        var seats = new ArrayList<>(BEFORE.seats().toList());
        Collections.shuffle(seats, random);
        var all = new ArrayList<Seated>();
        for (var seat : seats.subList(0, random.nextInt(seats.size()))) {
            int infant = random.nextInt(6) == 0 ? 9 : 0;
            var traveller = new Traveller(all.size() % 8 + 1, infant == 0 && random.nextInt(6) == 0, infant);
            all.add(new Seated(id(1 + all.size() / 3), traveller, Cabin.ECONOMY, seat.name(), seat.position()));
        }
        var map = Aircraft.of(random.nextBoolean() ? "ABC DEF" : "AC DF", 1 + random.nextInt(5))
                .mark(Characteristic.EXIT, 1)
                .map();
        var after = Reseating.of(all, map);
        assertEquals(new HashSet<>(all), after.keySet());
        var given = after.values().stream()
                .flatMap(Optional::stream)
                .map(Seat::name)
                .toList();
        assertEquals(given.size(), new HashSet<>(given).size());
        after.forEach((seated, seat) -> seat.ifPresent(there -> assertTrue(
                SeatRules.obstacle(Cabin.ECONOMY, seated.traveller(), there).isEmpty())));
        after.forEach((seated, seat) -> {
            if (seat.isEmpty()) assertEquals(List.of(), open(map, after, seated), "seats for " + seated);
        });
    }

    private static List<Seat> open(SeatMap map, Map<Seated, Optional<Seat>> after, Seated lost) {
        var taken = new HashMap<String, Boolean>();
        after.forEach((seated, seat) -> seat.ifPresent(
                there -> taken.put(there.name(), seated.traveller().carriesInfant())));
        var deck = new Deck(map, taken);
        return map.seats()
                .filter(seat -> !deck.isTaken(seat)
                        && SeatRules.obstacle(Cabin.ECONOMY, lost.traveller(), seat)
                                .isEmpty()
                        && !(lost.traveller().carriesInfant() && deck.hasInfantBeside(seat)))
                .toList();
    }

    private static String after(List<Seated> all, Aircraft aircraft) {
        Map<Seated, Optional<Seat>> after = Reseating.of(all, aircraft.map());
        return after.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Seated, Optional<Seat>> each) ->
                                each.getKey().holdId())
                        .thenComparing(each -> each.getKey().traveller().passenger()))
                .map(each -> each.getKey().holdId().getMostSignificantBits() + "."
                        + each.getKey().traveller().passenger() + "="
                        + each.getValue().map(Seat::name).orElse("none"))
                .collect(Collectors.joining(" "));
    }

    private static Seated seated(int hold, int passenger, String seat) {
        var position = BEFORE.find(seat).orElseThrow().position();
        return new Seated(id(hold), new Traveller(passenger, false, 0), Cabin.ECONOMY, seat, position);
    }

    private static UUID id(int hold) {
        return new UUID(hold, 0);
    }
}
