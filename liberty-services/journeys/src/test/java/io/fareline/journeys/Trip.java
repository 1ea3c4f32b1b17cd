package io.fareline.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;

/** Questions and requests in the words of the journeys. */
public final class Trip {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trip() {}

    public static LocalDate inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    public static String question(String origin, String destination, LocalDate on) {
        return "/v1/offers?origin=" + origin + "&destination=" + destination + "&departureOn=" + on + "&adults=1";
    }

    /** Waits until searches are answered with everything that was changed by now. */
    static void searchKnowsWhatIsOnSale() {
        var buyer = Client.of("buyer");
        var now = Instant.now();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answer =
                    buyer.get(question("FRA", "LHR", inDays(7)) + "&limit=1").is(200);
            return Instant.parse(answer.json().path("asOf").asText()).isAfter(now);
        });
    }

    /** The cheapest offer of the sample network for one adult, that many days ahead. */
    public static JsonNode offer(Client client, int days) {
        return offer(client, question("FRA", "LHR", inDays(days)));
    }

    public static JsonNode offer(Client client, String question) {
        var offers = client.get(question).is(200).json().path("offers");
        if (offers.isEmpty()) throw new AssertionError("Nothing on offer for " + question);
        return offers.get(0);
    }

    /** A request that is right in every respect, to be changed by who wants it wrong. */
    public static ObjectNode booking(String offerId, String mode) {
        var request = JSON.createObjectNode();
        request.putArray("offerIds").add(offerId);
        request.putArray("passengers").add(adult("Ada", "Lovelace"));
        request.putObject("contact").put("email", "ada@example.com").put("phone", "+442079460000");
        return request.put("mode", mode);
    }

    public static ObjectNode adult(String givenName, String familyName) {
        return passenger("ADT", givenName, familyName, "1990-12-10");
    }

    public static ObjectNode passenger(String type, String givenName, String familyName, String bornOn) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("givenName", givenName)
                .put("familyName", familyName)
                .put("bornOn", bornOn);
    }

    public static String payment(String token) {
        return JSON.createObjectNode().put("paymentMethod", token).toString();
    }

    /** A booking that is held, of that client. */
    public static JsonNode held(Client client, int days) {
        var request = booking(offer(client, days).path("id").asText(), "HOLD");
        return client.post("/v1/bookings", request.toString()).is(201).json();
    }

    /** A booking that is paid and has its tickets, of that client. */
    public static JsonNode ticketed(Client client, int days) {
        var request = booking(offer(client, days).path("id").asText(), "INSTANT")
                .put("paymentMethod", Cards.token(Cards.GOOD));
        return client.post("/v1/bookings", request.toString()).is(201).json();
    }

    public static String path(JsonNode booking) {
        return "/v1/bookings/" + booking.path("id").asText();
    }
}
