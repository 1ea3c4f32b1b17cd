package io.fareline.bench.race.market;

import io.fareline.bench.race.history.Wish;

/** A wish as flight is asked for it, the same bytes each time. */
public record Order(Wish wish, boolean runsOut, String body) {}
