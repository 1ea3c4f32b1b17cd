package io.fareline.platform.idempotency;

import static io.fareline.platform.idempotency.ShopServer.assertProblem;
import static io.fareline.platform.idempotency.ShopServer.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.idempotency.CutSource.Cut;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away while an idempotent request runs: what a client was once told stays what it is told. */
@Timeout(120)
class LostAnswerTest {
    private final ShopServer shop = new ShopServer();
    private final CutSource cut = new CutSource(shop.fixture.keys.dataSource);

    LostAnswerTest() {
        shop.fixture.keys.dataSource = cut.source();
    }

    @ParameterizedTest
    @EnumSource
    void aClaimWhoseAnswerIsLostIsStillOurs(Cut when) {
        cut.next(2, when);
        assertEquals(201, post().getStatus());
        assertEquals(1, shop.orders.runs.get());
        assertEquals(201, post().getStatus());
        assertEquals(1, shop.orders.runs.get());
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsAwayAtTheClaimRunsNothing(Cut when) {
        cut.next(KeysFixture.SETTINGS.tries(), when);
        assertEquals(500, post().getStatus(), "mapped to 503 in a service");
        assertEquals(0, shop.orders.runs.get());
        shop.fixture.clock.pass(KeysFixture.SETTINGS.lease().length());
        assertEquals(201, post().getStatus());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWhoseStoringIsCutIsStoredAllTheSame(Cut when) {
        shop.orders.answer = order -> {
            cut.next(2, when);
            return shop.orders.placed(order);
        };
        var first = post();
        assertEquals(201, first.getStatus());
        var retry = post();
        assertArrayEquals(first.getOutput(), retry.getOutput());
        assertEquals("true", header(retry, "Idempotency-Replayed"));
        assertEquals(1, shop.orders.runs.get());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatCannotBeStoredIsNotSent(Cut when) {
        var made = new Object() {
            byte[] answer;
        };
        shop.orders.answer = order -> {
            cut.next(KeysFixture.SETTINGS.tries(), when);
            var placed = shop.orders.placed(order);
            made.answer = placed.getEntity().toString().getBytes();
            return placed;
        };
        var first = post();
        assertProblem(503, "TEMPORARILY_UNAVAILABLE", first);
        assertEquals("1", header(first, "Retry-After"));
        assertEquals(null, header(first, "Location"), "nothing of the answer shows");
        shop.orders.answer = shop.orders::placed;
        shop.fixture.clock.pass(KeysFixture.SETTINGS.lease().length());
        var retry = post();
        assertEquals(201, retry.getStatus());
        assertEquals(1, shop.orders.effects.stream().distinct().count());
        if (when == Cut.AFTER_COMMIT) assertArrayEquals(made.answer, retry.getOutput());
        assertArrayEquals(retry.getOutput(), post().getOutput());
    }

    @Test
    void aRefusalThatCannotBeStoredIsNotSentEither() {
        shop.orders.answer = order -> {
            cut.next(KeysFixture.SETTINGS.tries(), Cut.BEFORE);
            return OrdersResource.refused(409);
        };
        assertProblem(503, "TEMPORARILY_UNAVAILABLE", post());
    }

    @Test
    void anAttemptThatWasOvertakenGivesTheAnswerOfTheOther() {
        var other =
                new KeptAnswer(201, Map.of("Location", "/orders/1", "Content-Type", "text/other"), "other".getBytes());
        shop.orders.answer = order -> {
            overtake(other);
            return shop.orders.placed(order);
        };
        var late = post();
        assertEquals("other", new String(late.getOutput()));
        assertEquals("/orders/1", header(late, "Location"));
        assertEquals("text/other", header(late, "Content-Type").split(";")[0]);
        assertEquals(null, header(late, "ETag"), "no header of its own answer is left");
        assertEquals("other", new String(post().getOutput()));
    }

    @Test
    void anAttemptThatWasOvertakenByOneThatStillRunsSaysSo() {
        shop.orders.answer = order -> {
            overtake(null);
            return shop.orders.placed(order);
        };
        var late = post();
        assertProblem(409, "REQUEST_IN_PROGRESS", late);
        assertEquals("1", header(late, "Retry-After"));
    }

    @Test
    void aDatabaseKilledBetweenTheEffectAndItsAnswerLeavesOneEffect() {
        shop.orders.answer = order -> {
            KeysFixture.server().kill();
            return shop.orders.placed(order);
        };
        try {
            assertProblem(503, "TEMPORARILY_UNAVAILABLE", post());
        } finally {
            KeysFixture.server().start();
        }
        shop.orders.answer = shop.orders::placed;
        assertProblem(409, "REQUEST_IN_PROGRESS", post());
        shop.fixture.clock.pass(KeysFixture.SETTINGS.lease().length());
        var retry = post();
        assertEquals(201, retry.getStatus());
        assertArrayEquals(retry.getOutput(), post().getOutput());
        assertEquals(2, shop.orders.runs.get());
        assertEquals(1, shop.orders.effects.stream().distinct().count());
    }

    private void overtake(KeptAnswer answer) {
        shop.fixture.clock.pass(KeysFixture.SETTINGS.lease().length());
        var hash = RequestHash.of("POST", java.net.URI.create("/orders"), "x".getBytes());
        var other =
                (Claim.Started) shop.fixture.keys.claim(new IdempotencyKey("client", "POST /orders", "key-1"), hash);
        if (answer != null) shop.fixture.keys.keep(other, answer, false);
    }

    private MockHttpResponse post() {
        return shop.post("/orders", "key-1", "x");
    }
}
