package io.fareline.flight;

import static io.fareline.flight.FlightCalls.asClient;
import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.send;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls for seats of the deployed flight; passengers are numbered in the order in which they are named. */
public final class SeatCalls {
    private SeatCalls() {}

    /** Of each type so many, from DXB to DOH. */
    public static UUID held(String flight, LocalDate day, String cabin, String... types) {
        return held(UUID.randomUUID(), flight, day, cabin, types);
    }

    public static UUID held(UUID id, String flight, LocalDate day, String cabin, String... types) {
        var passengers = Arrays.stream(types).map(type -> passenger(type, day)).toArray(String[]::new);
        var offer = offers("DXB", "DOH", day, "&limit=200&cabin=" + cabin + counts(types)).stream()
                .filter(each -> each.toString().contains("\"" + flight + "\""))
                .findFirst()
                .orElseThrow();
        var answer = hold(id, List.of(offer.getString("id")), passengers);
        if (answer.statusCode() != 201) throw new AssertionError(answer.body());
        return id;
    }

    /** @param seats such as {@code 1=12A} */
    public static HttpResponse<String> seats(UUID hold, List<String> types, boolean together, String... seats) {
        return seats(UUID.randomUUID(), hold, types, together, seats);
    }

    public static HttpResponse<String> seats(
            UUID request, UUID hold, List<String> types, boolean together, String... seats) {
        var passengers = Json.createArrayBuilder();
        for (int place = 0; place < types.size(); place++)
            passengers.add(Json.createObjectBuilder().add("number", place + 1).add("type", types.get(place)));
        var chosen = Json.createArrayBuilder();
        for (String seat : seats)
            chosen.add(Json.createObjectBuilder()
                    .add("passenger", Integer.parseInt(seat.split("=")[0]))
                    .add("seat", seat.split("=")[1]));
        var body = Json.createObjectBuilder()
                .add("requestId", request.toString())
                .add("passengers", passengers)
                .add(
                        "segments",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sequence", 1)
                                        .add("together", together)
                                        .add("seats", chosen)));
        return send(asService("booking", "internal/v1/holds/" + hold + "/seats")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.build().toString())));
    }

    /** Who sits where on the first leg, such as {@code 1=12A 2=12B}. */
    public static String seated(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return leg(answer).getJsonArray("seats").getValuesAs(JsonObject.class).stream()
                .map(seat -> seat.getInt("passenger") + "=" + seat.getString("seat"))
                .collect(Collectors.joining(" "));
    }

    public static JsonObject leg(HttpResponse<String> answer) {
        return json(answer)
                .getJsonArray("segments")
                .getJsonObject(0)
                .getJsonArray("legs")
                .getJsonObject(0);
    }

    public static HttpResponse<String> seatsOf(UUID hold) {
        return send(asService("booking", "internal/v1/holds/" + hold + "/seats").GET());
    }

    public static HttpResponse<String> seatMap(String flight, LocalDate day) {
        return send(
                asClient("v1/seat-maps?flightNumber=" + flight + "&departureOn=" + day + "&origin=DXB&destination=DOH")
                        .GET());
    }

    /** What the map says of a seat. */
    public static String availability(String flight, LocalDate day, String seat) {
        return json(seatMap(flight, day))
                .getJsonArray("legs")
                .getJsonObject(0)
                .getJsonArray("cabins")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(cabin -> cabin.getJsonArray("rows").getValuesAs(JsonObject.class).stream())
                .flatMap(row -> row.getJsonArray("seats").getValuesAs(JsonObject.class).stream())
                .filter(each -> each.getString("seat").equals(seat))
                .map(each -> each.getString("availability"))
                .findFirst()
                .orElse("NONE");
    }

    /** The first column of the first row. */
    public static String database(String select) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    public static int change(String update) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String counts(String... types) {
        return "&adults=" + count("ADT", types) + "&children=" + count("CHD", types) + "&infants="
                + count("INF", types);
    }

    private static long count(String type, String... types) {
        return Arrays.stream(types).filter(type::equals).count();
    }

    private static String passenger(String type, LocalDate day) {
        return switch (type) {
            case "CHD" -> "CHD:" + day.minusYears(5);
            case "INF" -> "INF:" + day.minusYears(1);
            default -> "ADT:1990-01-31";
        };
    }
}
