package io.fareline.flight;

import io.fareline.platform.testing.ServiceUnderTest;
import io.fareline.platform.testing.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Calls of the deployed flight, as clients and the other services make them. */
public final class FlightCalls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration KNOWN = Duration.ofSeconds(20);
    private static final String ACTING = "Fareline-Acting-Client";

    private FlightCalls() {}

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /** As a client with the scope for searching. */
    public static HttpRequest.Builder asClient(String path) {
        var token = ServiceUnderTest.tokens().token().client("acme").scopes("flights.read");
        return request(path).header("Authorization", token.bearer());
    }

    /** As a service on behalf of client acme. */
    public static HttpRequest.Builder asService(String service, String path) {
        return request(path)
                .header(
                        "Authorization",
                        ServiceUnderTest.tokens().token().service(service).bearer())
                .header(ACTING, "acme");
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    public static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).getString("code");
    }

    public static HttpResponse<String> importSchedule(String file, boolean dryRun) {
        return importSchedule(file, dryRun, UUID.randomUUID().toString());
    }

    public static HttpResponse<String> importSchedule(String file, boolean dryRun, String key) {
        return send(asService("admin", "internal/v1/schedule-imports?dryRun=" + dryRun)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(file)));
    }

    public static JsonObject imported(String file) {
        var answer = importSchedule(file, false);
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        inMemory();
        return json(answer);
    }

    /** Waits until the server knows for its searches what was committed by now. */
    public static void inMemory() {
        Instant now = Instant.now();
        boolean known = Waiting.until(KNOWN, () -> timetable().isAfter(now));
        if (!known) throw new AssertionError("the server's memory is not fresh within " + KNOWN);
    }

    private static Instant timetable() {
        var answer = send(asService("admin", "internal/v1/timetable").GET());
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return Instant.parse(json(answer).getString("asOf"));
    }

    public static HttpResponse<String> search(String query) {
        return send(asClient("v1/offers?" + query).GET());
    }

    /** From a memory that has everything that was committed by now. */
    public static List<JsonObject> offers(String origin, String destination, LocalDate on, String more) {
        inMemory();
        var answer = search("origin=" + origin + "&destination=" + destination + "&departureOn=" + on + more);
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return json(answer).getJsonArray("offers").getValuesAs(JsonObject.class);
    }

    /** An offer of that flight from DXB to DOH. */
    public static JsonObject offerOf(String flight, LocalDate day, int adults) {
        return offers("DXB", "DOH", day, "&limit=200&adults=" + adults).stream()
                .filter(offer -> offer.toString().contains("\"" + flight + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** Seats are held on that flight from DXB to DOH. */
    public static void sell(String flight, LocalDate day, int adults) {
        var passengers = new String[adults];
        Arrays.fill(passengers, "ADT:1990-01-31");
        var offer = offerOf(flight, day, adults).getString("id");
        var answer = hold(UUID.randomUUID(), List.of(offer), passengers);
        if (answer.statusCode() != 201) throw new AssertionError(answer.body());
    }

    public static HttpResponse<String> hold(UUID id, List<String> offerIds, String... passengers) {
        return hold(Json.createObjectBuilder()
                .add("holdId", id.toString())
                .add("offerIds", Json.createArrayBuilder(offerIds))
                .add("passengers", passengers(passengers))
                .build());
    }

    public static HttpResponse<String> hold(JsonObject body) {
        return send(asService("booking", "internal/v1/holds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public static HttpResponse<String> settle(UUID id, String action) {
        return send(
                asService("booking", "internal/v1/holds/" + id + "/" + action).POST(BodyPublishers.noBody()));
    }

    /** Each written TYPE:date-of-birth. */
    public static JsonArrayBuilder passengers(String... passengers) {
        var array = Json.createArrayBuilder();
        for (String passenger : passengers) {
            var parts = passenger.split(":");
            array.add(Json.createObjectBuilder().add("type", parts[0]).add("bornOn", parts[1]));
        }
        return array;
    }
}
