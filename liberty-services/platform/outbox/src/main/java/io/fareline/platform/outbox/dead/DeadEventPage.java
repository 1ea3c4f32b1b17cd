package io.fareline.platform.outbox.dead;

import java.util.List;

/**
 * Dead events that nobody has settled, oldest first and without their bodies.
 *
 * @param after what to ask with for the next page, null at the end
 */
public record DeadEventPage(List<DeadEvent> deadEvents, Long after) {}
