package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** What staff do about inventory, as admin asks it of flight. */
final class StaffCalls {
    private StaffCalls() {}

    static HttpResponse<String> post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    static HttpResponse<String> post(String path, String body, String key) {
        return send(asService("admin", "internal/v1/" + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    static JsonObject get(String path) {
        var answer = send(asService("admin", "internal/v1/" + path).GET());
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + answer.body());
        return json(answer);
    }

    static JsonObject flight(String flight, LocalDate day) {
        return get("inventories/" + flight + "/" + day);
    }

    /** The first leg's cabin of that name. */
    static JsonObject cabin(String flight, LocalDate day, String cabin) {
        return flight(flight, day)
                .getJsonArray("legs")
                .getJsonObject(0)
                .getJsonArray("cabins")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("cabin").equals(cabin))
                .findFirst()
                .orElseThrow();
    }

    /** The first leg's class of that letter in economy. */
    static JsonObject economy(String flight, LocalDate day, String letter) {
        return cabin(flight, day, "ECONOMY").getJsonArray("classes").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("bookingClass").equals(letter))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the flight as it is now. */
    static HttpResponse<String> change(String flight, LocalDate day, String what) {
        return change(flight, day, flight(flight, day).getString("version"), what);
    }

    static HttpResponse<String> change(String flight, LocalDate day, String version, String what) {
        return post("inventory-changes", body(flight, day, what + ",'seen':'" + version + "'"));
    }

    static String body(String flight, LocalDate day, String what) {
        return "{'flightNumber':'%s','from':'%s','to':'%s',%s}".formatted(flight, day, day, what);
    }

    static long count(String sql) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static long openCases(String carrier) {
        return count("select count(*) from disruption_case c join scheduled_leg l on l.id = c.leg_id"
                + " where c.closed_at is null and l.carrier = '" + carrier + "'");
    }
}
