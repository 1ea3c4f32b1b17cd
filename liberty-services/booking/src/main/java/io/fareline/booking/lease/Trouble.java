package io.fareline.booking.lease;

import java.time.Duration;

/**
 * How hard a booking is to settle.
 *
 * @param attempts how often its present step was asked for in vain
 * @param refusals how often its present step was refused
 * @param settlingFor since it last was at rest, zero where it is
 */
public record Trouble(int attempts, int refusals, Duration settlingFor) {}
