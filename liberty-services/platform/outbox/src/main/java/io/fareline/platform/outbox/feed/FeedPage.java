package io.fareline.platform.outbox.feed;

import io.fareline.platform.outbox.CloudEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Some numbered events of a producer, in the order of their numbers, and which numbers there are at all.
 *
 * @param oldest the lowest number that is still kept, or the next one to be given when none is: lower ones are past retention
 * @param last the last number that was given
 */
public record FeedPage(long oldest, long last, List<CloudEvent> events) {
    public JsonObject toJson() {
        var told = Json.createArrayBuilder();
        events.forEach(event -> told.add(event.toJsonObject()));
        return Json.createObjectBuilder()
                .add("oldest", oldest)
                .add("last", last)
                .add("events", told)
                .build();
    }

    /** @throws IllegalArgumentException if it is no such page */
    public static FeedPage of(JsonObject json) {
        try {
            var events = json.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                    .map(CloudEvent::of)
                    .toList();
            return new FeedPage(
                    json.getJsonNumber("oldest").longValueExact(),
                    json.getJsonNumber("last").longValueExact(),
                    events);
        } catch (NullPointerException | ClassCastException | ArithmeticException notAPage) {
            throw new IllegalArgumentException("The answer is no page of events.", notAPage);
        }
    }
}
