package io.fareline.flight.holdabuse;

import java.util.Optional;

/**
 * What became of the holds of a client.
 *
 * @param confirmed and {@code lapsed} in the time that counts
 * @param everConfirmed and {@code everLapsed} since there are counts
 * @param backOff as it was decided last
 */
record ClientConduct(
        String client, long confirmed, long lapsed, long everConfirmed, long everLapsed, Optional<BackOff> backOff) {}
