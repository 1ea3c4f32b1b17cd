package io.fareline.runner;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.secret.ApiClient;
import java.time.LocalDate;

/** One line of shell that gets a token, makes a card token, searches and books; it needs curl and no further tool. */
final class BookingLine {
    private static final String TRIP = "origin=FRA&destination=LHR";
    private static final String CARD =
            "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
    private static final String PASSENGERS =
            "[{\"type\":\"ADT\",\"givenName\":\"ADA\",\"familyName\":\"LOVELACE\",\"bornOn\":\"1990-12-10\"}]";
    private static final String CONTACT = "{\"email\":\"ada@example.com\",\"phone\":\"+442079460000\"}";
    private final Laptop laptop;
    private final LocalDate departureOn;

    BookingLine(Laptop laptop, LocalDate departureOn) {
        this.laptop = laptop;
        this.departureOn = departureOn;
    }

    String text() {
        var client = ApiClient.BUYER.id() + ":" + laptop.clientSecret(ApiClient.BUYER);
        return String.join(
                " ",
                "F=" + laptop.edge() + "; J='Content-Type: application/json';",
                "T=$(curl -s -u " + client + " -d grant_type=client_credentials $F/oauth/token" + first("access_token")
                        + ");",
                "C=$(curl -s -H 'Authorization: Bearer " + laptop.publishableKey() + "' -H \"$J\" -d '" + CARD + "' "
                        + laptop.provider() + "/v1/tokens" + first("id") + ");",
                "O=$(curl -s -H \"Authorization: Bearer $T\" \"$F/v1/offers?" + TRIP + "&departureOn=" + departureOn
                        + "&adults=1\"" + first("id") + ");",
                "curl -s -H \"Authorization: Bearer $T\" -H \"$J\" -H \"Idempotency-Key: $(date +%s)\" -d "
                        + "\"{\\\"offerIds\\\":[\\\"$O\\\"],\\\"passengers\\\":" + quoted(PASSENGERS)
                        + ",\\\"contact\\\":"
                        + quoted(CONTACT) + ",\\\"mode\\\":\\\"INSTANT\\\",\\\"paymentMethod\\\":\\\"$C\\\"}\""
                        + " $F/v1/bookings");
    }

    private static String first(String property) {
        return " | grep -o '\"" + property + "\":\"[^\"]*' | head -1 | cut -d'\"' -f4";
    }

    private static String quoted(String json) {
        return json.replace("\"", "\\\"");
    }
}
