package io.fareline.bench.race.market;

import io.fareline.bench.race.history.Wish;
import java.util.List;

/**
 * A wish as flight is asked for it, the same bytes each time.
 *
 * @param segments the dated legs of each segment of the journey, in the order in which they are flown
 */
public record Order(Wish wish, boolean runsOut, String body, List<List<Long>> segments) {}
