package io.fareline.payment;

import static java.util.UUID.randomUUID;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of payment's adoptions, as admin makes them for its people. */
final class AdoptionCalls {
    static final String ADOPTIONS = "internal/v1/adoptions";

    private AdoptionCalls() {}

    /** Mary has the provider's record taken over, which is read to its end when this returns. */
    static JsonObject read(Instant since) {
        var id = randomUUID();
        var begun = begin(id, since.toString(), "mary");
        if (begun.status() != 200) throw new AssertionError(begun);
        return CaseCalls.patiently().until(() -> get("/" + id, "admin").body(), body -> body.getString("state", "")
                .equals("READ"));
    }

    /** Paul confirms it, and nothing is left when this returns. */
    static JsonObject done(JsonObject read) {
        var confirmed = confirm(read.getString("id"), "paul");
        if (confirmed.status() != 200) throw new AssertionError(confirmed);
        return CaseCalls.patiently()
                .until(() -> get("/" + read.getString("id"), "admin").body(), body -> body.getString("state", "")
                        .equals("DONE"));
    }

    static PaymentCalls.Answer begin(UUID id, String since, String person) {
        return PaymentCalls.send(PaymentCalls.request(ADOPTIONS, service("admin"), person)
                .POST(BodyPublishers.ofString("{\"id\":\"%s\",\"since\":\"%s\"}".formatted(id, since))));
    }

    static PaymentCalls.Answer confirm(String id, String person) {
        return PaymentCalls.send(PaymentCalls.request(ADOPTIONS + "/" + id + "/confirmation", service("admin"), person)
                .POST(BodyPublishers.noBody()));
    }

    static PaymentCalls.Answer get(String path, String caller) {
        return PaymentCalls.send(
                PaymentCalls.request(ADOPTIONS + path, service(caller), null).GET());
    }

    /** The refund of that id that waits for its booking, if it does. */
    static PaymentCalls.Answer refund(UUID operation) {
        return PaymentCalls.send(
                PaymentCalls.request("internal/v1/adopted-refunds/" + operation, service("admin"), null)
                        .GET());
    }

    static List<JsonObject> refunds() {
        return PaymentCalls.send(PaymentCalls.request("internal/v1/adopted-refunds?limit=200", service("admin"), null)
                        .GET())
                .body()
                .getJsonArray("refunds")
                .getValuesAs(JsonObject.class);
    }

    private static String service(String name) {
        return ServiceUnderTest.tokens().token().service(name).bearer();
    }
}
