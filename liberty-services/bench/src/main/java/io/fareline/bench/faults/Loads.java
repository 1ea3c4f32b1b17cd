package io.fareline.bench.faults;

import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.ContestedFlights;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins loads, each on flights of its own. */
public final class Loads {
    private static final int DAYS = 30;
    private static final int FLIGHTS_OF_A_LOAD = 8;

    // Numbers that no earlier run over the same data has used.
    private static final AtomicInteger NEXT =
            new AtomicInteger(1_000 + (int) (System.currentTimeMillis() / 1_000 % 8_000));

    private Loads() {}

    /** Clients that fight for few seats. */
    static Load begin(OwnFareline fareline, long seed, Load.Size size) throws InterruptedException {
        return begin(fareline, seed, size, ContestedFlights.few(number(), tomorrow(), DAYS));
    }

    /** Clients that fight for the seats of a single day, so that a few seconds see all of them gone. */
    static Load hurried(OwnFareline fareline, long seed, Load.Size size) throws InterruptedException {
        return begin(fareline, seed, size, ContestedFlights.few(number(), tomorrow(), 1));
    }

    /** Clients that all get what they want. */
    public static Load peaceful(OwnFareline fareline, long seed, Load.Size size) throws InterruptedException {
        return begin(fareline, seed, size, ContestedFlights.plenty(number(), tomorrow(), DAYS));
    }

    private static int number() {
        return NEXT.getAndAdd(FLIGHTS_OF_A_LOAD);
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(2);
    }

    private static Load begin(OwnFareline fareline, long seed, Load.Size size, ContestedFlights flights)
            throws InterruptedException {
        var load = new Load(fareline.sandbox(), flights, size);
        try {
            load.prepare();
            load.begin(seed);
        } catch (IOException e) {
            throw new Trouble("The load cannot begin: " + e.getMessage(), e);
        }
        return load;
    }
}
