package io.fareline.flight.seatblocking;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff do about seats of a flight from DXB to DOH, as admin asks it of flight. */
final class BlockCalls {
    private BlockCalls() {}

    static HttpResponse<String> look(String flight, LocalDate day) {
        return send(asService("admin", "internal/v1/seat-blocks/" + flight + "/" + day)
                .GET());
    }

    /** The first leg. */
    static JsonObject leg(String flight, LocalDate day) {
        var answer = look(flight, day);
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return json(answer).getJsonArray("legs").getJsonObject(0);
    }

    static String version(String flight, LocalDate day) {
        return leg(flight, day).getString("version");
    }

    /** Such as {@code 2A INOPERATIVE}, with a minus where the aircraft lacks it. */
    static String blocked(String flight, LocalDate day) {
        return leg(flight, day).getJsonArray("blocks").getValuesAs(JsonObject.class).stream()
                .map(block -> (block.getBoolean("onAircraft") ? "" : "-") + block.getString("seat") + " "
                        + block.getString("reason"))
                .collect(Collectors.joining(", "));
    }

    /** As the flight is now, because they are broken. */
    static HttpResponse<String> block(String flight, LocalDate day, String... seats) {
        return change(flight, day, version(flight, day), "'block':" + broken(seats));
    }

    static HttpResponse<String> blockAndMove(String flight, LocalDate day, String... seats) {
        return change(flight, day, version(flight, day), "'moveOccupants':true,'block':" + broken(seats));
    }

    static HttpResponse<String> unblock(String flight, LocalDate day, String seat) {
        return change(flight, day, version(flight, day), "'unblock':['" + seat + "']");
    }

    static HttpResponse<String> change(String flight, LocalDate day, String seen, String what) {
        return post(body(flight, day, seen, what), UUID.randomUUID().toString());
    }

    static String body(String flight, LocalDate day, String seen, String what) {
        return "{'flightNumber':'%s','operatingOn':'%s','origin':'DXB','destination':'DOH','seen':'%s',%s}"
                .formatted(flight, day, seen, what);
    }

    static String broken(String... seats) {
        return Arrays.stream(seats)
                .map(seat -> "{'seat':'" + seat + "','reason':'INOPERATIVE'}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static HttpResponse<String> post(String body, String key) {
        return send(asService("admin", "internal/v1/seat-block-changes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }
}
