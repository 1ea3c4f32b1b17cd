package io.fareline.booking;

import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static org.awaitility.Awaitility.await;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** What admin asks of booking about cases, for a person who is called mary. */
final class CaseCalls {
    static final String CASES = "internal/v1/booking-cases";

    private CaseCalls() {}

    static JsonObject opened(String bookingId) {
        return patiently()
                .until(
                        () -> cases("?limit=200").stream()
                                .filter(each -> each.getString("bookingId").equals(bookingId))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    static java.util.List<JsonObject> cases(String query) {
        return json(get(CASES + query, "admin")).getJsonArray("cases").getValuesAs(JsonObject.class);
    }

    static JsonObject caseOf(JsonObject found) {
        return json(get(CASES + "/" + found.getString("id"), "admin"));
    }

    static HttpResponse<String> act(JsonObject found, String action) {
        return BookingCalls.send(BookingCalls.request(CASES + "/" + found.getString("id") + "/" + action)
                .header("Authorization", service("admin"))
                .header("Fareline-Acting-Client", "mary")
                .header("Idempotency-Key", key())
                .POST(BodyPublishers.noBody()));
    }

    static HttpResponse<String> get(String path, String caller) {
        return BookingCalls.send(BookingCalls.request(path).header("Authorization", service(caller)));
    }

    static String service(String name) {
        return ServiceUnderTest.tokens().token().service(name).bearer();
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
