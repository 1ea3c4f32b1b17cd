package io.fareline.flight.scheduleimport;

import java.util.UUID;

/**
 * A file that is to be put on sale, apart from its bytes.
 *
 * @param importId effect id of the request, so that a retry finds its own import
 * @param dryRun true to tell only what would change
 */
record ScheduleFile(UUID importId, String actingClient, boolean dryRun) {}
