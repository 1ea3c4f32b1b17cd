package io.fareline.platform.idempotency;

import static io.fareline.platform.idempotency.ShopServer.assertProblem;
import static io.fareline.platform.idempotency.ShopServer.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class IdempotentResourceTest {
    private final ShopServer shop = new ShopServer();
    private final OrdersResource orders = shop.orders;

    @Test
    void aRetryGetsTheSameAnswerAndHasNoSecondEffect() {
        var first = post("/orders", "key-1", "2 chairs");
        var retry = post("/orders", "key-1", "2 chairs");
        assertEquals(201, first.getStatus());
        assertEquals(201, retry.getStatus());
        assertArrayEquals(first.getOutput(), retry.getOutput());
        assertEquals("{\"run\":1,\"order\":\"2 chairs\"}", new String(first.getOutput()));
        for (String header : List.of("Location", "ETag", "Content-Type"))
            assertEquals(header(first, header), header(retry, header));
        assertTrue(header(first, "Location").endsWith("/orders/" + orders.effects.peek()));
        assertNull(header(first, "Idempotency-Replayed"));
        assertEquals("true", header(retry, "Idempotency-Replayed"));
        assertNull(header(retry, "X-Run"), "only headers that belong to the answer are kept");
        assertEquals(1, orders.runs.get());
    }

    @Test
    void anAnswerWithoutABodyIsKeptToo() {
        orders.answer = order -> Response.noContent().build();
        assertEquals(204, post("/orders", "key-1", "").getStatus());
        var retry = post("/orders", "key-1", "");
        assertEquals(204, retry.getStatus());
        assertEquals("true", header(retry, "Idempotency-Replayed"));
        assertEquals(1, orders.runs.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 403, 404, 409, 410, 422})
    void aRefusalIsKept(int status) {
        orders.answer = order -> OrdersResource.refused(status);
        var first = post("/orders", "key-1", "x");
        var retry = post("/orders", "key-1", "x");
        assertEquals(status, retry.getStatus());
        assertArrayEquals(first.getOutput(), retry.getOutput());
        assertEquals("text/plain", header(retry, "Content-Type").split(";")[0]);
        assertEquals(1, orders.runs.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void whatMayBeCuredRunsAgainWithTheSameEffect(int status) {
        orders.answer = order -> OrdersResource.refused(status);
        assertEquals(status, post("/orders", "key-1", "x").getStatus());
        orders.answer = orders::placed;
        assertEquals(201, post("/orders", "key-1", "x").getStatus());
        assertEquals(2, orders.runs.get());
        assertEquals(1, orders.effects.stream().distinct().count());
    }

    @Test
    void aRefusalThatInvitesToComeBackRunsAgain() {
        orders.answer = order -> Response.status(409).header("Retry-After", 1).build();
        assertEquals(409, post("/orders", "key-1", "x").getStatus());
        orders.answer = orders::placed;
        assertEquals(201, post("/orders", "key-1", "x").getStatus());
    }

    @Test
    void withoutAProperKeyNothingRuns() {
        assertProblem(400, "IDEMPOTENCY_KEY_REQUIRED", post("/orders", null, "x"));
        assertProblem(400, "IDEMPOTENCY_KEY_MALFORMED", post("/orders", "", "x"));
        assertProblem(400, "IDEMPOTENCY_KEY_MALFORMED", post("/orders", "k".repeat(256), "x"));
        assertEquals(0, orders.runs.get());
        assertEquals(0, shop.fixture.number("select count(*) from idempotency_key"));
    }

    @Test
    void aMethodThatIsNotMarkedNeedsNoKey() {
        assertEquals(204, post("/orders/unmarked", null, "x").getStatus());
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        post("/orders", "key-1", "2 chairs");
        assertProblem(422, "IDEMPOTENCY_KEY_REUSED", post("/orders", "key-1", "3 chairs"));
        assertProblem(422, "IDEMPOTENCY_KEY_REUSED", post("/orders?gift=true", "key-1", "2 chairs"));
        post("/orders/1/payments", "key-1", "card");
        assertProblem(422, "IDEMPOTENCY_KEY_REUSED", post("/orders/2/payments", "key-1", "card"));
        assertEquals(2, orders.runs.get());
    }

    @Test
    void anotherClientMayUseTheSameKey() {
        post("/orders", "key-1", "2 chairs");
        shop.client = "another";
        assertEquals(201, post("/orders", "key-1", "3 chairs").getStatus());
        assertEquals(2, orders.effects.stream().distinct().count());
    }

    @Test
    void whileTheFirstRunsTheOthersAreAskedToWait() throws Exception {
        var answered = new CountDownLatch(49);
        orders.answer = order -> {
            awaitAll(answered);
            return orders.placed(order);
        };
        Callable<MockHttpResponse> send = () -> {
            var response = post("/orders", "key-1", "x");
            answered.countDown();
            return response;
        };
        var statuses = new TreeMap<Integer, Integer>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            List<Callable<MockHttpResponse>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) all.add(send);
            for (var response : threads.invokeAll(all)) {
                statuses.merge(response.get().getStatus(), 1, Integer::sum);
                if (response.get().getStatus() == 409) assertEquals("1", header(response.get(), "Retry-After"));
            }
        }
        assertEquals(Map.of(201, 1, 409, 49), statuses);
        assertEquals(1, orders.runs.get());
        assertEquals(201, post("/orders", "key-1", "x").getStatus());
    }

    @Test
    void aRequestThatDiedIsTakenOverWithItsEffectAfterItsLease() {
        var hash = RequestHash.of("POST", URI.create("/orders"), "x".getBytes());
        var died = (Claim.Started) shop.fixture.keys.claim(new IdempotencyKey("client", "POST /orders", "key-1"), hash);
        assertProblem(409, "REQUEST_IN_PROGRESS", post("/orders", "key-1", "x"));
        shop.fixture.clock.pass(KeysFixture.SETTINGS.lease().length());
        assertEquals(201, post("/orders", "key-1", "x").getStatus());
        assertEquals(List.of(died.effectId()), List.copyOf(orders.effects));
    }

    @Test
    void anAnswerThatIsTooLargeToKeepIsSentAndRunsAgain() {
        orders.answer = order -> Response.ok("x".repeat(1001)).build();
        assertEquals(1001, post("/orders", "key-1", "x").getOutput().length);
        assertEquals(1001, post("/orders", "key-1", "x").getOutput().length);
        assertEquals(2, orders.runs.get());
        assertEquals(1, orders.effects.stream().distinct().count());
        orders.answer = order -> Response.ok("x".repeat(1000)).build();
        post("/orders", "key-2", "x");
        post("/orders", "key-2", "x");
        assertEquals(3, orders.runs.get());
    }

    @Test
    void anAnswerThatCannotBeWrittenLetsTheKeyGo() {
        orders.answer = order -> Response.ok((StreamingOutput) out -> {
                    throw new IOException("broken");
                })
                .build();
        assertEquals(500, post("/orders", "key-1", "x").getStatus());
        orders.answer = orders::placed;
        assertEquals(201, post("/orders", "key-1", "x").getStatus());
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeTheKeyIsClaimed() {
        assertEquals(
                201, post("/orders", "key-1", "x".repeat(ShopServer.BODY_LIMIT)).getStatus());
        assertEquals(
                413,
                post("/orders", "key-2", "x".repeat(ShopServer.BODY_LIMIT + 1)).getStatus());
        assertEquals(1, shop.fixture.number("select count(*) from idempotency_key"));
    }

    private MockHttpResponse post(String path, String key, String body) {
        return shop.post(path, key, body);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
