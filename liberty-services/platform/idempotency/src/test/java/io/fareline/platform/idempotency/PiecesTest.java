package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that need neither a database nor a request. */
class PiecesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "0190163d-8694-739b-aea5-966c26f8ad91", "\"quoted\"", "~!a b"})
    void aKeyIsPrintableAscii(String key) {
        assertTrue(IdempotencyKey.isWellFormed(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tab\t", "zürich", "\u007f", "\u0000"})
    void anythingElseIsNoKey(String key) {
        assertFalse(IdempotencyKey.isWellFormed(key));
    }

    @Test
    void aKeyHasUpTo255Characters() {
        assertTrue(IdempotencyKey.isWellFormed("k".repeat(255)));
        assertFalse(IdempotencyKey.isWellFormed("k".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299, 402, 403, 404, 407, 409, 410, 422})
    void successesAndRefusalsThatStayAreKept(int status) {
        assertTrue(KeptAnswer.isWorthKeeping(status, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 301, 400, 401, 408, 411, 413, 415, 421, 423, 429, 500, 502, 503, 504})
    void whatARepetitionMayCureIsNot(int status) {
        assertFalse(KeptAnswer.isWorthKeeping(status, false));
    }

    @Test
    void aRefusalThatInvitesToComeBackIsNotKeptButASuccessIs() {
        assertFalse(KeptAnswer.isWorthKeeping(409, true));
        assertTrue(KeptAnswer.isWorthKeeping(202, true));
    }

    @Test
    void requestsAreTheSameByMethodPathQueryAndBody() {
        var hashes = new HashSet<String>();
        for (var uri : Set.of("http://shop/orders/1", "http://shop/orders/2", "http://shop/orders/1?dryRun=true"))
            for (var method : Set.of("POST", "PUT"))
                for (var body : Set.of("", "{}", "{ }")) hashes.add(hash(method, uri, body));
        assertEquals(18, hashes.size());
        assertEquals(hash("POST", "http://shop/orders", "{}"), hash("POST", "https://other/orders", "{}"));
    }

    private static String hash(String method, String uri, String body) {
        return Base64.getEncoder().encodeToString(RequestHash.of(method, URI.create(uri), body.getBytes()));
    }

    @Path("/orders/")
    static class Orders {
        void all() {}

        @Path("{id}/payments")
        void payments() {}
    }

    static class Proxied extends Orders {}

    @Test
    void theRouteIsTheTemplateEvenOfAContainersSubclass() throws NoSuchMethodException {
        for (Class<?> resource : Set.of(Orders.class, Proxied.class)) {
            assertEquals("POST /orders", Route.of("POST", resource, Orders.class.getDeclaredMethod("all")));
            assertEquals(
                    "POST /orders/{id}/payments",
                    Route.of("POST", resource, Orders.class.getDeclaredMethod("payments")));
        }
    }

    @Test
    void outsideOfAnIdempotentMethodThereIsNoEffectId() {
        assertThrows(IllegalStateException.class, () -> new IdempotentRequest().effectId());
    }
}
