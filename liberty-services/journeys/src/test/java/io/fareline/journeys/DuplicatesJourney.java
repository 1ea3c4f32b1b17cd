package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each unsafe request of each service, sent a hundred times at once: one effect, and the same bytes for all. */
class DuplicatesJourney {
    /** What may be repeated without leaving anything behind. */
    private static final Map<String, String> WITHOUT_EFFECT = Map.of(
            "POST /oauth/token", "RFC 6749 knows no key, and a token is stored nowhere",
            "POST /v1/booking-lookups", "it reads; few times a minute",
            "POST /v1/offer-searches", "it reads; an offer is stored nowhere");

    /** What needs a state that no journey can bring about, with the place of its proof. */
    private static final Map<String, String> PROVEN_APART = Map.ofEntries(
            Map.entry("POST /v1/dead-events/{service}/{id}/requeue", "the tests of dead events in platform/outbox"),
            Map.entry("POST /v1/support/cases/{id}/retries", "the tests of cases in booking"),
            Map.entry("POST /v1/support/cases/{id}/surrenders", "the tests of cases in booking"),
            Map.entry("POST /internal/v1/booking-cases/{id}/retries", "the tests of cases in booking"),
            Map.entry("POST /internal/v1/booking-cases/{id}/surrenders", "the tests of cases in booking"),
            Map.entry("POST /internal/v1/payment-cases/{id}/retries", "the tests of cases in payment"),
            Map.entry("POST /v1/support/adoptions", "the tests of adoptions in admin"),
            Map.entry("POST /v1/support/adoptions/{id}/confirmations", "the tests of adoptions in payment"),
            Map.entry("POST /v1/support/adopted-refunds/{operationId}/withdrawals", "the restore bench"),
            Map.entry("POST /internal/v1/adoptions", "the tests of adoptions in payment"),
            Map.entry("POST /internal/v1/adoptions/{id}/confirmation", "the tests of adoptions in payment"),
            Map.entry("POST /internal/v1/bookings/{id}/withdrawals", "the tests of withdrawals in booking"));

    /** One key for all routes, since each has keys of its own. */
    private static final String KEY = UUID.randomUUID().toString();

    private static final Duration LONGEST_SERIES = Duration.ofMinutes(15);

    private static DuplicateFixture fixture;
    private static DuplicateCases cases;

    /** Made once, for it imports schedules. */
    private static synchronized DuplicateCases cases() {
        if (cases == null) {
            fixture = new DuplicateFixture();
            cases = new DuplicateCases(fixture);
        }
        return cases;
    }

    @Test
    void everyUnsafeOperationOfTheContractsHasItsCase() {
        assertEquals(UnsafeOperations.all().keySet(), known());
    }

    @Test
    void anOperationThatHasNoCaseWouldBeSeen() {
        var contract = (ObjectNode) UnsafeOperations.contract("admin");
        contract.withObject("/paths").putObject("/v1/new-things").putObject("patch");
        var operations = new HashMap<String, JsonNode>();
        UnsafeOperations.of("admin", contract, operations);
        assertTrue(operations.keySet().removeAll(known()));
        assertEquals(Set.of("PATCH /v1/new-things"), operations.keySet());
    }

    @TestFactory
    List<DynamicTest> aHundredDuplicatesHaveOneEffectAndTheSameBytes() {
        var ends = new TreeMap<String, CompletableFuture<Void>>();
        cases().all().keySet().forEach(operation -> ends.put(operation, new CompletableFuture<>()));
        // Most of the time is waiting to be told to come back, so the two series go side by side.
        for (var series : cases().series())
            Thread.ofVirtual().start(() -> series.forEach(operation -> end(ends.get(operation), operation)));
        return ends.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> await(one.getValue())))
                .toList();
    }

    private static void end(CompletableFuture<Void> end, String operation) {
        try {
            duplicate(operation);
            end.complete(null);
        } catch (Throwable failed) {
            end.completeExceptionally(failed);
        }
    }

    private static void await(CompletableFuture<Void> end) throws Throwable {
        try {
            end.get(LONGEST_SERIES.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private static Set<String> known() {
        var known = new TreeSet<>(cases().all().keySet());
        known.addAll(WITHOUT_EFFECT.keySet());
        known.addAll(PROVEN_APART.keySet());
        return known;
    }

    private static void duplicate(String operation) throws Exception {
        var one = cases().all().get(operation).get();
        try {
            duplicate(operation, one);
        } finally {
            one.undo().run();
        }
    }

    private static void duplicate(String operation, DuplicateCases.Case one) throws Exception {
        boolean byKey = UnsafeOperations.takesAKey(UnsafeOperations.all().get(operation));
        var request = byKey ? one.request().with(UnsafeRequest.KEY, KEY) : one.request();
        assertEquals(0, one.effects().get(), "before");
        var answer = Duplicates.of(request);
        assertTrue(answer.status() < 300, answer::toString);
        assertEquals(1, one.effects().get(), "after");
        if (!byKey) return;
        assertEquals("true", request.send().header("Idempotency-Replayed").orElse("absent"));
        var other = request.body(request.body() == null ? " " : request.body() + " ");
        other.send().isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        for (var wrong : List.of("", "k".repeat(256)))
            request.with(UnsafeRequest.KEY, wrong).send().is(400);
        assertEquals(1, one.effects().get(), "in the end");
    }

    @Test
    void theKeyOfAnotherClientIsAnotherKey() {
        var key = UUID.randomUUID().toString();
        cases();
        var body = fixture.booking("HOLD", null).toString();
        var ours = fixture.buyer.post("/v1/bookings", body, key).is(201).json();
        var other = Client.of("other.buyer");
        var theirs = other.post("/v1/bookings", body, key).is(201);
        assertNotEquals(ours.path("id"), theirs.json().path("id"));
        assertTrue(theirs.header("Idempotency-Replayed").isEmpty());
        var payment = Trip.payment(Cards.token(Cards.GOOD));
        fixture.buyer.post(Trip.path(ours) + "/payments", payment, key).is(201);
        other.post(Trip.path(ours) + "/payments", payment, key).isProblem(404, "NO_SUCH_BOOKING");
    }

    @Test
    void anIdOfAnotherContentIsRefused() {
        cases();
        int day = fixture.nextDay();
        var hold = fixture.placed(day);
        var place = UnsafeRequest.between("booking", "flight", "POST /internal/v1/holds");
        place.body(fixture.hold(hold, fixture.nextDay())).send().isProblem(409, "HOLD_ID_REUSED");
        DuplicateFixture.release(hold);
        var id = UUID.randomUUID();
        var open = UnsafeRequest.between("booking", "payment", "POST /internal/v1/payment-intents");
        open.body(DuplicateFixture.intent(id)).send().is(201);
        open.body(DuplicateFixture.intent(id)).send().isProblem(409, "PAYMENT_INTENT_ID_REUSED");
        var intent = fixture.opened();
        var authorize = UnsafeRequest.between(
                "booking", "payment", "POST /internal/v1/payment-intents/{id}/authorization", intent.toString());
        var operation = DuplicateFixture.operation("authorization");
        authorize.body(operation).send().is(200);
        var elsewhere = operation.replaceAll("tok_[A-Za-z0-9_-]+", Cards.token(Cards.GOOD));
        authorize.body(elsewhere).send().isProblem(409, "OPERATION_ID_REUSED");
    }
}
