package io.fareline.runner.images.trial;

import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.call.Http;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Buys a seat as any client does: a token, a card's token from the provider, an offer, and a booking that is paid at once. */
final class Buyer {
    private static final String JSON = "application/json";
    private static final String BOOKING = """
            {"offerIds":["%s"],"mode":"INSTANT","paymentMethod":"%s",
             "passengers":[{"type":"ADT","givenName":"ADA","familyName":"LOVELACE","bornOn":"1990-12-10"}],
             "contact":{"email":"ada@example.com","phone":"+442079460000"}}
            """;
    private final Laptop laptop;
    private final LocalDate departureOn;

    Buyer(Laptop laptop, LocalDate departureOn) {
        this.laptop = laptop;
        this.departureOn = departureOn;
    }

    /** Everything up to the last step, which is left to the caller to send. */
    HttpRequest order() {
        var headers = new HashMap<>(bearer(token()));
        headers.put("Content-Type", JSON);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var body = BOOKING.formatted(offer(), new EdgeCalls(laptop).cardToken());
        return Http.request("POST", laptop.edge().resolve("/v1/bookings"), headers, body);
    }

    /** @return the record locator of a booking that has its ticket */
    String buy() {
        var booking = Http.send(order()).orTrouble("The booking");
        if (!booking.path("state").asText().equals("TICKETED")) {
            throw new Trouble("The booking has no ticket; its state is " + booking.path("state"));
        }
        return booking.path("recordLocator").asText();
    }

    private String token() {
        return new EdgeCalls(laptop).token(ApiClient.BUYER);
    }

    private String offer() {
        var question =
                laptop.edge().resolve("/v1/offers?origin=FRA&destination=LHR&adults=1&departureOn=" + departureOn);
        var offers = Http.send(Http.request("GET", question, bearer(token()), ""))
                .orTrouble("The search")
                .path("offers");
        if (offers.isEmpty()) {
            throw new Trouble("Nothing is on offer from FRA to LHR on " + departureOn);
        }
        return offers.path(0).path("id").asText();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String post(URI address, Map<String, String> headers, String body, String property) {
        return Http.send(Http.request("POST", address, headers, body))
                .orTrouble(address.getPath())
                .path(property)
                .asText();
    }
}
