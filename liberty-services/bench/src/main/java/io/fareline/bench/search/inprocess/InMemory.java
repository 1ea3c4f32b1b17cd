package io.fareline.bench.search.inprocess;

import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.flight.connection.Border;
import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Seats;
import io.fareline.flight.timetable.Timetable;
import io.fareline.flight.timetable.TimetableLeg;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** A generated network as a server of flight has it in its memory, with seats sold as chance would have it. */
final class InMemory {
    private static final int CONNECTING_MINUTES = 45;

    /** Of all booking classes of all legs, one in so many is sold out. */
    private static final int SOLD_OUT = 4;

    private static final int MOST_SEATS = 30;
    private static final List<ConnectingTimeRule> RULES =
            List.of(rule("DD", 40), rule("DI", 60), rule("ID", 90), rule("II", 75));

    private final TenClassFares fares = new TenClassFares();
    private final TimetableWriter writer;
    private final SplittableRandom random;
    private long legIds;

    private InMemory(long legs, long seed) {
        random = new SplittableRandom(seed);
        writer = new TimetableWriter(
                new Stations(Airports.reference()), fares, RULES, CONNECTING_MINUTES, Math.toIntExact(legs));
    }

    /** @param legs at least as many as the network has */
    static Timetable of(GeneratedNetwork network, long legs, long seed) {
        var memory = new InMemory(legs, seed);
        network.datedLegs(memory::add);
        return memory.writer.published();
    }

    private void add(DatedLeg leg) {
        if (leg.legSequence() != 1)
            throw new IllegalStateException("A flight of several legs: " + leg.flight() + ", which come one by one.");
        writer.add(new DatedFlight(leg.flight(), leg.operatingOn(), List.of(onSale(leg))));
    }

    private TimetableLeg onSale(DatedLeg leg) {
        return new TimetableLeg(
                ++legIds,
                leg.legSequence(),
                1,
                leg.departure().airport().iata(),
                leg.arrival().airport().iata(),
                minute(leg.departure().instant()),
                minute(leg.arrival().instant()),
                leg.departure().terminal(),
                leg.arrival().terminal(),
                leg.aircraftType(),
                "",
                Border.BY_COUNTRY,
                Border.BY_COUNTRY,
                seats());
    }

    private long[] seats() {
        int classes = fares.bookingClasses().size();
        var seats = new long[Seats.words(classes)];
        for (int place = 0; place < classes; place++)
            Seats.put(seats, place, random.nextInt(SOLD_OUT) == 0 ? 0 : random.nextInt(1, MOST_SEATS));
        return seats;
    }

    static int minute(Instant instant) {
        return Math.toIntExact(instant.getEpochSecond() / 60);
    }

    private static ConnectingTimeRule rule(String pair, int minutes) {
        return new ConnectingTimeRule("", pair, Carriers.ANY, "", "", "", "", minutes, false);
    }
}
