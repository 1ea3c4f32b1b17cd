package io.fareline.flight.feed;

import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.timetable.LegOnSale;
import io.fareline.flight.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a server's memory says of single flights, for tests inside the container. */
public final class Memory {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** One dated segment, and the seats left in the booking class that is asked for. */
    public record Found(List<LegOnSale> legs, int seatsLeft) {
        public LegOnSale first() {
            return legs.getFirst();
        }
    }

    private final OnSale onSale;

    public Memory(OnSale onSale) {
        this.onSale = onSale;
    }

    /** Waits until everything is in memory that was committed by now, by clocks that no test has moved. */
    public void catchesUp() {
        Instant now = Instant.now();
        until(() -> {
            Instant asOf = onSale.state().orElseThrow().asOf();
            return asOf.isAfter(now) && asOf.isBefore(now.plus(LIMIT));
        });
    }

    public Timetable timetable() {
        return onSale.state().orElseThrow().timetable();
    }

    /** Every segment of a carrier from one airport to another on an operating date, with the seats left in class Y. */
    public List<Found> find(String carrier, LocalDate operatingOn, String origin, String destination) {
        var timetable = timetable();
        var stations = timetable.stations();
        var route = timetable.route(stations.number(origin), stations.number(destination));
        var found = new ArrayList<Found>();
        if (route == null) return found;
        var departures = route.departures();
        int economy = timetable.bookingClasses().indexOf("Y");
        for (int place = 0; place < departures.count(); place++) {
            int first = departures.firstLeg(place);
            var leg = timetable.leg(first);
            if (!leg.flight().airline().equals(carrier) || !leg.operatingOn().equals(operatingOn)) continue;
            var legs = new ArrayList<LegOnSale>();
            for (int next = first; next < first + departures.legs(place); next++) legs.add(timetable.leg(next));
            found.add(new Found(legs, timetable.seatsLeft(first, departures.legs(place), economy)));
        }
        return found;
    }

    /** The only one from DXB to DOH. */
    public Found one(String carrier, LocalDate operatingOn) {
        var found = find(carrier, operatingOn, "DXB", "DOH");
        if (found.size() != 1) throw new AssertionError(found.size() + " flights of " + carrier);
        return found.getFirst();
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("not within " + LIMIT);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }
}
