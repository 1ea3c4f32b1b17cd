package io.fareline.platform.outbox;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * An event as its consumer sees it.
 *
 * @param data what the producer said; a consumer reads the properties that it knows and ignores the others
 */
public record ReceivedEvent(UUID id, String type, String subject, long version, JsonObject data) {}
