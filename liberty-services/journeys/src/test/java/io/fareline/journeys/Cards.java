package io.fareline.journeys;

import java.util.Map;

/** Cards as a browser would hand them to the provider; no card number is ever sent to Fareline. */
public final class Cards {
    public static final String GOOD = "4242424242424242";
    public static final String DECLINED = "4000000000000002";

    private Cards() {}

    public static String token(String number) {
        var body = "{\"card\":{\"number\":\"" + number + "\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
        return Http.send(
                        "POST",
                        Sandbox.url("provider").resolve("/v1/tokens"),
                        Map.of(
                                "Authorization",
                                "Bearer " + Sandbox.value("provider.publishable.key"),
                                "Content-Type",
                                "application/json"),
                        body)
                .is(200)
                .json()
                .path("id")
                .asText();
    }
}
