package io.fareline.payment;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Calls of payment's cases, as admin makes them for one of its people. */
final class CaseCalls {
    static final String CASES = "internal/v1/payment-cases";

    private CaseCalls() {}

    /** The case of that operation, once there is one. */
    static JsonObject opened(UUID operation) {
        return patiently()
                .until(() -> open("?operationId=" + operation), found -> !found.isEmpty())
                .getFirst();
    }

    static List<JsonObject> open(String query) {
        return get(query, "admin").body().getJsonArray("cases").getValuesAs(JsonObject.class);
    }

    static PaymentCalls.Answer get(String path, String caller) {
        return PaymentCalls.send(
                PaymentCalls.request(CASES + path, service(caller), null).GET());
    }

    static JsonObject shown(JsonObject found) {
        return get("/" + found.getString("id"), "admin").body();
    }

    static PaymentCalls.Answer retry(JsonObject found, String person) {
        return act(found, "retries", person, "");
    }

    static PaymentCalls.Answer propose(JsonObject found, String person, UUID id, String outcome) {
        return act(found, "findings", person, """
                {"id":"%s","outcome":"%s","reference":"cp_found","note":"dashboard, page 3"}""".formatted(id, outcome));
    }

    /** As often as the provider is just being asked. */
    static PaymentCalls.Answer confirm(JsonObject found, String person, UUID finding) {
        return patiently()
                .until(() -> act(found, "findings/" + finding + "/confirmation", person, ""), answer -> !answer.code()
                        .equals("OPERATION_IN_PROGRESS"));
    }

    static PaymentCalls.Answer act(JsonObject found, String action, String person, String body) {
        return PaymentCalls.send(
                PaymentCalls.request(CASES + "/" + found.getString("id") + "/" + action, service("admin"), person)
                        .POST(BodyPublishers.ofString(body)));
    }

    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private static String service(String name) {
        return ServiceUnderTest.tokens().token().service(name).bearer();
    }
}
