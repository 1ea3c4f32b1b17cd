package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.journeys.Answer;
import io.fareline.journeys.Cards;
import io.fareline.journeys.Client;
import io.fareline.journeys.Trip;
import io.fareline.platform.testing.contract.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation with an id in its path, asked for what belongs to another client: the answer is the one for what does
 * not exist, to the letter and in time.
 */
class ObjectOwnershipJourney {
    /** What buyers hold; the others are for staff or the same for everybody. */
    private static final Set<String> OWNED_BY_CLIENTS = Set.of("bookings.read", "bookings.write", "payments.read");

    private static final int TIMED = 21;
    private static final long SAME_TIME_NANOS = 20_000_000;
    private static Client owner;
    private static Client other;
    private static JsonNode booking;

    @BeforeAll
    static void bookAsTheOwner() {
        owner = Client.of("buyer");
        other = Client.of("other.buyer");
        booking = Trip.ticketed(owner, 26);
    }

    @Test
    void whatBelongsToAnotherIsAnsweredAsWhatDoesNotExist() {
        var owned = owned();
        assertTrue(owned.size() >= 6, owned.toString());
        for (var operation : owned) {
            var others = ask(operation, id(operation));
            var nobodys = ask(operation, UUID.randomUUID().toString());
            others.isProblem(404, nobodys.json().path("code").asText());
            assertEquals(withoutPath(nobodys), withoutPath(others), operation.toString());
            assertEquals(
                    nobodys.headers().map().keySet(), others.headers().map().keySet(), operation.toString());
        }
        assertEquals(booking, owner.get(Trip.path(booking)).is(200).json(), "and nothing has happened to it");
    }

    @Test
    void whatBelongsToAnotherTakesNoOtherTime() {
        for (var operation : owned()) {
            var others = new long[TIMED];
            var nobodys = new long[TIMED];
            for (int i = 0; i < TIMED; i++) {
                others[i] = timed(operation, id(operation));
                nobodys[i] = timed(operation, UUID.randomUUID().toString());
            }
            var difference = Math.abs(median(others) - median(nobodys));
            assertTrue(difference < SAME_TIME_NANOS, operation + " differs by " + difference + " ns");
        }
    }

    @Test
    void listsShowTheCallersOwnOnly() {
        var mine = Trip.held(other, 27);
        for (var operation : Contracts.publicOnes()) {
            if (!operation.method().equals("GET") || !operation.pathParameters().isEmpty()) continue;
            if (!OWNED_BY_CLIENTS.contains(operation.scope().orElse(""))) continue;
            var list = other.get(operation.path() + "?limit=200").is(200).body();
            assertTrue(list.contains(mine.path("id").asText()), operation + " shows not even the caller's own");
            assertFalse(list.contains(booking.path("id").asText()), operation.toString());
        }
    }

    @Test
    void anotherClientsKeyReplaysNothing() {
        var request =
                Trip.booking(Trip.offer(owner, 28).path("id").asText(), "HOLD").toString();
        var key = UUID.randomUUID().toString();
        var first = owner.post("/v1/bookings", request, key).is(201).json();
        var second = other.post("/v1/bookings", request, key).is(201).json();
        assertNotEquals(first.path("id"), second.path("id"));
        assertNotEquals(first.path("recordLocator"), second.path("recordLocator"));
        assertEquals(first, owner.post("/v1/bookings", request, key).is(201).json());
        other.post(Trip.path(first) + "/cancellation-quotes", "", key).isProblem(404, "NO_SUCH_BOOKING");
    }

    private static List<Operation> owned() {
        return Contracts.publicOnes().stream()
                .filter(operation -> !operation.pathParameters().isEmpty())
                .filter(operation -> OWNED_BY_CLIENTS.contains(operation.scope().orElse("")))
                .toList();
    }

    /** The owner's own; an operation on something new fails here until it says whose it is. */
    private static String id(Operation operation) {
        if (operation.path().startsWith("/v1/bookings/{id}"))
            return booking.path("id").asText();
        if (operation.path().startsWith("/v1/payment-intents/{id}"))
            return booking.path("paymentIntentId").asText();
        throw new AssertionError("Nothing is known of the owner of " + operation);
    }

    private static Answer ask(Operation operation, String id) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", "application/json");
        var path = operation.path().replaceAll("\\{[a-zA-Z]+}", id);
        return other.send(operation.method(), path, operation.mediaType().isEmpty() ? null : body(operation), headers);
    }

    private static String body(Operation operation) {
        if (operation.path().endsWith("/payments")) return PAYMENT;
        if (operation.path().endsWith("/cancellations")) return "{\"quoteId\":\"" + UUID.randomUUID() + "\"}";
        if (operation.path().endsWith("/seats")) return "{\"segments\":[{\"sequence\":1,\"together\":true}]}";
        throw new AssertionError("No body is known for " + operation);
    }

    private static final String PAYMENT = Trip.payment(Cards.token(Cards.GOOD));

    private static long timed(Operation operation, String id) {
        var begin = System.nanoTime();
        ask(operation, id).is(404);
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static JsonNode withoutPath(Answer answer) {
        var problem = (ObjectNode) answer.json();
        return problem.without(new ArrayList<>(List.of("instance", "traceId")));
    }
}
