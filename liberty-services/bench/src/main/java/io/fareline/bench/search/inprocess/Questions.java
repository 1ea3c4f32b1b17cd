package io.fareline.bench.search.inprocess;

import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.bench.network.NetworkPlan;
import io.fareline.bench.network.Popularity.Pair;
import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.FindItineraries;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.ItineraryOrder;
import io.fareline.flight.search.ItineraryQuestion;
import io.fareline.flight.search.ItineraryQuestion.Wishes;
import io.fareline.flight.search.TimeOfDay;
import io.fareline.flight.timetable.Timetable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Questions about pairs of stations, as popular as they are, on any date; each call answers the next. */
@State(Scope.Benchmark)
public class Questions {
    private static final int COUNT = 1 << 14;
    private static final int LONGEST_CONNECTION = 480;
    private static final int LIMIT = 50;

    /** Of the network. */
    @Param("1000000")
    public long flights;

    @Param("1")
    public long seed;

    /** ISO 8601. */
    @Param("2027-01-01")
    public String from;

    @Param("330")
    public int days;

    private Timetable timetable;
    private final ItineraryQuestion[] direct = new ItineraryQuestion[COUNT];
    private final ItineraryQuestion[] connected = new ItineraryQuestion[COUNT];
    private int asked;

    /** Makes the network, and draws the questions: those for direct flights only about pairs that have one. */
    @Setup
    public void draw() {
        var network = GeneratedNetwork.of(new NetworkPlan(seed, flights, LocalDate.parse(from), days));
        timetable = InMemory.of(network, flights, seed);
        var random = new SplittableRandom(seed);
        var popularity = network.popularity();
        for (int place = 0; place < COUNT; place++) connected[place] = question(popularity.draw(random), random, 2);
        for (int place = 0; place < COUNT; ) {
            var question = question(popularity.draw(random), random, 0);
            if (timetable.route(
                            question.origins().getFirst(),
                            question.destinations().getFirst())
                    != null) direct[place++] = question;
        }
    }

    @Benchmark
    public List<FoundItinerary> direct() {
        return FindItineraries.in(timetable, direct[asked++ & COUNT - 1]);
    }

    /** One to one, with up to two connections. */
    @Benchmark
    public List<FoundItinerary> connected() {
        return FindItineraries.in(timetable, connected[asked++ & COUNT - 1]);
    }

    private ItineraryQuestion question(Pair pair, SplittableRandom random, int connections) {
        return new ItineraryQuestion(
                List.of(timetable.stations().number(pair.origin().iata())),
                List.of(timetable.stations().number(pair.destination().iata())),
                LocalDate.parse(from).plusDays(random.nextInt(1, days - 1)),
                0,
                new Party(random.nextInt(1, 4), random.nextInt(2), 0),
                Cabin.ECONOMY,
                new Wishes(
                        connections,
                        Integer.MAX_VALUE,
                        Set.of(),
                        LONGEST_CONNECTION,
                        Long.MAX_VALUE,
                        false,
                        TimeOfDay.ANY,
                        TimeOfDay.ANY),
                ItineraryOrder.PRICE,
                LIMIT);
    }
}
