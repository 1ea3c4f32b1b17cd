package io.fareline.booking.stub;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Flight's seats of one segment, played by the test: whoever is together sits in 2A, and a request has one effect. */
public final class StubSeats {
    private final Map<String, JsonObject> chosen = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> requests = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** What was asked for last on that hold. */
    public JsonObject askedOf(String holdId) {
        return requests.get(holdId);
    }

    JsonObject answer(String holdId, JsonObject body) {
        if (!body.isEmpty() && seen.add(body.getString("requestId"))) {
            requests.put(holdId, body);
            var segment = body.getJsonArray("segments").getJsonObject(0);
            var seats = Json.createArrayBuilder(segment.getJsonArray("seats"));
            if (segment.getBoolean("together") && segment.getJsonArray("seats").isEmpty())
                seats.add(Json.createObjectBuilder().add("passenger", 1).add("seat", "2A"));
            chosen.put(holdId, Json.createObjectBuilder().add("seats", seats).build());
        }
        return view(chosen.getOrDefault(
                holdId,
                Json.createObjectBuilder()
                        .add("seats", Json.createArrayBuilder())
                        .build()));
    }

    private static JsonObject view(JsonObject chosen) {
        var seats = Json.createArrayBuilder();
        for (var seat : chosen.getJsonArray("seats").getValuesAs(JsonObject.class))
            seats.add(Json.createObjectBuilder(seat)
                    .add("lapInfant", 2)
                    .add("characteristics", Json.createArrayBuilder().add("WINDOW")));
        var leg = Json.createObjectBuilder()
                .add("flightNumber", "XF101")
                .add("origin", "LHR")
                .add("destination", "CDG")
                .add("aircraftType", "320")
                .add("seats", seats)
                .add(
                        "changes",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("passenger", 1)
                                        .add("before", "9A")
                                        .add("changedAt", "2030-01-31T10:00:00Z")));
        return Json.createObjectBuilder()
                .add("unknownToBooking", true)
                .add(
                        "segments",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sequence", 1)
                                        .add("legs", Json.createArrayBuilder().add(leg))))
                .build();
    }
}
