package io.fareline.flight.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Held to a search through every choice, on cabins that are small enough for it. */
class TogetherTest {
    private static final List<String> COLUMNS = List.of("A C", "AC DF", "ABC DEF", "A CD", "AC D FG");

    @Property(tries = 1500)
    void noOtherChoiceIsBetter(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 4) int adults,
            @ForAll @IntRange(max = 2) int children,
            @ForAll @IntRange(max = 2) int infants) {
        var random = new Random(seed);
        var aircraft = aircraft(random, rows);
        var party = PartySeatingTest.party(adults, children, Math.min(adults, infants));
        boolean plain = party.stream().anyMatch(Traveller::needsPlainSeat);
        var brute = new BruteSeating(aircraft.deck(), plain, Math.min(adults, infants));
        var best = brute.best(party.size());
        try {
            var placed = PartySeating.of(List.of(aircraft.deck()), Cabin.ECONOMY, List.of(), party);
            obeysTheRules(aircraft, placed);
            if (best != null) assertEquals(BruteSeating.names(best), names(placed));
            else assertTrue(plain, "seats were found where there are none");
        } catch (Refusal refusal) {
            assertEquals(null, best, "there are seats");
        }
    }

    private static Aircraft aircraft(Random random, int rows) {
        var columns = COLUMNS.get(random.nextInt(COLUMNS.size()));
        var aircraft = Aircraft.of(columns, rows);
        int percent = random.nextInt(100);
        for (var seat : aircraft.map().seats().toList())
            if (random.nextInt(100) < percent) {
                if (random.nextInt(5) == 0) aircraft.takenWithInfant(seat.name());
                else aircraft.taken(seat.name());
            }
        if (random.nextInt(3) == 0) aircraft.mark(Characteristic.EXIT, 1 + random.nextInt(rows));
        if (random.nextInt(3) == 0) aircraft.mark(Characteristic.NOT_FOR_SALE, "1A");
        return aircraft;
    }

    private static void obeysTheRules(Aircraft aircraft, List<Placement> placed) {
        var wanted = placed.stream().collect(Collectors.toMap(Placement::traveller, each -> each.seat()
                .name()));
        SeatRules.placed(aircraft.deck(), Cabin.ECONOMY, wanted);
    }

    private static Set<String> names(List<Placement> placed) {
        return new HashSet<>(
                placed.stream().map(Placement::seat).map(Seat::name).toList());
    }
}
