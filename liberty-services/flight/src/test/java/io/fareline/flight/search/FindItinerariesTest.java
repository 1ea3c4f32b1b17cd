package io.fareline.flight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryQuestion.Wishes;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Timetable;
import io.fareline.flight.timetable.TimetableLeg;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search against one that looks at everything, over networks, changes and questions that chance has made. */
class FindItinerariesTest {
    /** Days on which clocks change in Europe, in New York, in Sydney, and one on which none does. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 13), LocalDate.of(2027, 4, 3), LocalDate.of(2027, 6, 1));

    private static final int QUESTIONS = 25;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 120).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAnswerIsThatOfBruteForce(int seed) {
        var random = new Random(seed);
        var network = new RandomNetwork(random, DAYS.get(seed % DAYS.size()), random.nextInt(5, 160));
        var timetable = network.writer(0).published();
        for (int question = 0; question < QUESTIONS; question++) compare(network, timetable, question(network, random));
    }

    /** One run for all wishes answers what a run for each would. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyWishForFaresIsAnsweredAsIfItWereTheOnlyOne(int seed) {
        var random = new Random(2_000 + seed);
        var network = new RandomNetwork(random, DAYS.get(seed % DAYS.size()), random.nextInt(5, 160));
        var timetable = network.writer(0).published();
        var wishes = Stream.of(Cabin.values())
                .flatMap(cabin -> Stream.of(new FareWish(cabin, false), new FareWish(cabin, true)))
                .toList();
        for (int number = 0; number < QUESTIONS / 5; number++) {
            var question = question(network, random);
            var found = FindItineraries.forEach(timetable, question, wishes);
            for (int place = 0; place < wishes.size(); place++) {
                var alone = with(wishes.get(place), question);
                var ways = found.get(place).stream()
                        .sorted(question.order().comparator())
                        .map(BruteForce.Way::of)
                        .toList();
                assertEquals(BruteForce.answer(network, alone), ways, alone::toString);
            }
        }
    }

    private static ItineraryQuestion with(FareWish wish, ItineraryQuestion question) {
        var asked = question.wishes();
        return new ItineraryQuestion(
                question.origins(),
                question.destinations(),
                question.departureOn(),
                question.notBefore(),
                question.party(),
                wish.cabin(),
                new Wishes(
                        asked.connections(),
                        asked.stops(),
                        asked.carriers(),
                        asked.longestConnection(),
                        asked.most(),
                        wish.refundable(),
                        asked.departs(),
                        asked.arrives()),
                question.order(),
                Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itStaysSoWhileSeatsAreSoldAndSchedulesChange(int seed) {
        var random = new Random(1_000 + seed);
        var network = new RandomNetwork(random, DAYS.get(seed % DAYS.size()), random.nextInt(5, 120));
        var writer = network.writer(1_000);
        var timetable = writer.published();
        for (int question = 0; question < QUESTIONS; question++) {
            for (int change = random.nextInt(8); change > 0; change--) {
                int place = random.nextInt(network.flights.size());
                var old = network.flights.get(place);
                var now = random.nextBoolean() ? sold(network, old) : rescheduled(network, old, random);
                network.flights.set(place, now);
                var legIds = Stream.concat(old.legs().stream(), now.legs().stream())
                        .map(TimetableLeg::id)
                        .toList();
                if (sameLegs(old, now)) now.legs().forEach(leg -> assertTrue(writer.setSeats(leg.id(), leg.seats())));
                else writer.replace(legIds, now);
            }
            compare(network, timetable, question(network, random));
        }
    }

    private static boolean sameLegs(DatedFlight old, DatedFlight now) {
        return old.legs().stream()
                .map(TimetableLeg::id)
                .toList()
                .equals(now.legs().stream().map(TimetableLeg::id).toList());
    }

    private static DatedFlight sold(RandomNetwork network, DatedFlight old) {
        var legs = new ArrayList<TimetableLeg>();
        for (var leg : old.legs())
            legs.add(new TimetableLeg(
                    leg.id(),
                    leg.sequence(),
                    leg.timesVersion(),
                    leg.origin(),
                    leg.destination(),
                    leg.departsAt(),
                    leg.arrivesAt(),
                    leg.originTerminal(),
                    leg.destinationTerminal(),
                    leg.aircraftType(),
                    leg.operatedBy(),
                    leg.originStatus(),
                    leg.destinationStatus(),
                    network.seats()));
        return new DatedFlight(old.flight(), old.operatingOn(), legs);
    }

    /** Other legs on the same number, or none: cancelled. */
    private static DatedFlight rescheduled(RandomNetwork network, DatedFlight old, RandomGenerator random) {
        if (random.nextInt(4) == 0) return new DatedFlight(old.flight(), old.operatingOn(), List.of());
        return new DatedFlight(
                old.flight(),
                old.operatingOn(),
                network.flight(old.flight().number()).legs());
    }

    private static void compare(RandomNetwork network, Timetable timetable, ItineraryQuestion question) {
        var expected = BruteForce.answer(network, question);
        var found = FindItineraries.in(timetable, question).stream()
                .map(BruteForce.Way::of)
                .toList();
        assertEquals(expected, found, question::toString);
    }

    private static ItineraryQuestion question(RandomNetwork network, RandomGenerator random) {
        var origins = stations(network, random, List.of());
        var destinations = stations(network, random, origins);
        var date = network.firstOn.plusDays(random.nextInt(-1, 4));
        int minute = Math.toIntExact(date.toEpochDay() * 1440);
        return new ItineraryQuestion(
                origins,
                destinations,
                date,
                random.nextInt(3) == 0 ? minute + random.nextInt(-600, 1440) : 0,
                new Party(random.nextInt(1, 4), random.nextInt(3), random.nextInt(2)),
                random.nextInt(3) == 0 ? Cabin.BUSINESS : Cabin.ECONOMY,
                wishes(random),
                ItineraryOrder.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? random.nextInt(1, 6) : 200);
    }

    private static List<Integer> stations(RandomNetwork network, RandomGenerator random, List<Integer> but) {
        return Stream.generate(() ->
                        network.stations.number(network.any(network.airports).iata()))
                .filter(station -> !but.contains(station))
                .limit(random.nextInt(4) == 0 ? 2 : 1)
                .distinct()
                .toList();
    }

    private static Wishes wishes(RandomGenerator random) {
        boolean plain = random.nextBoolean();
        return new Wishes(
                plain ? 2 : random.nextInt(3),
                plain ? Integer.MAX_VALUE : random.nextInt(5),
                plain || random.nextInt(3) > 0 ? Set.of() : Set.of("XA", random.nextBoolean() ? "XB" : "ZZ"),
                plain ? 480 : random.nextInt(60, 1_440),
                plain || random.nextInt(3) > 0 ? Long.MAX_VALUE : random.nextInt(200, 4_000),
                !plain && random.nextInt(3) == 0,
                plain || random.nextInt(3) > 0 ? TimeOfDay.ANY : window(random),
                plain || random.nextInt(3) > 0 ? TimeOfDay.ANY : window(random));
    }

    private static TimeOfDay window(RandomGenerator random) {
        return new TimeOfDay(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30));
    }
}
