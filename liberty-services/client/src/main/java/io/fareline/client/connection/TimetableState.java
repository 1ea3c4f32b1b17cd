package io.fareline.client.connection;

import java.time.Instant;

/**
 * What one of flight's servers searches from.
 *
 * @param server its name; null where servers have none
 * @param asOf every change that was committed before it is known
 * @param behind whether it is older than it ever should be
 */
public record TimetableState(String server, Instant asOf, long ageSeconds, boolean behind, int legs, int routes) {}
