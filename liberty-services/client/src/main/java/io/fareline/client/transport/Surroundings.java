package io.fareline.client.transport;

import io.fareline.client.FarelineBuilder.Pause;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance, which tests bring themselves. */
public record Surroundings(Clock clock, RandomGenerator random, Pause pause) {
    public static final Surroundings REAL =
            new Surroundings(Clock.systemUTC(), RandomGenerator.getDefault(), Thread::sleep);
}
