package io.fareline.platform.idempotency;

import static io.fareline.platform.idempotency.ShopServer.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration.WrongSetting;
import java.time.Duration;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that hold a secret: the same bytes again for a while, in the clear nowhere. */
@Timeout(120)
class SecretAnswerTest {
    private static final String IN_CLEAR =
            "select count(*) from idempotency_key where position('order' in " + "encode(body, 'escape')) > 0";
    private static final String BYTES = "select coalesce(sum(octet_length(body)), 0) from idempotency_key";
    private static final Duration KEPT = KeysFixture.SETTINGS.retention().secrets();

    private final ShopServer shop = new ShopServer();
    private final KeysFixture fixture = shop.fixture;

    @Test
    void aRetryGetsTheSameBytesThoughTheyAreNotStoredInClear() {
        var first = post("key-1");
        assertArrayEquals(first.getOutput(), post("key-1").getOutput());
        assertEquals(1, shop.orders.runs.get());
        assertEquals(0, fixture.number(IN_CLEAR));
        shop.post("/orders", "key-2", "x");
        assertEquals(1, fixture.number(IN_CLEAR), "the check can see what is stored in clear");
    }

    @Test
    void untilTheEndOfItsTimeItIsGivenAndThenWithheld() {
        var first = post("key-1");
        fixture.clock.pass(KEPT.minusMillis(1));
        assertEquals(0, fixture.retention().eraseBatch());
        assertArrayEquals(first.getOutput(), post("key-1").getOutput());
        fixture.clock.pass(Duration.ofMillis(1));
        assertProblem(410, "ANSWER_WITHHELD", post("key-1"));
        assertEquals(1, fixture.retention().eraseBatch());
        assertEquals(0, fixture.number(BYTES));
        assertEquals(0, fixture.retention().eraseBatch(), "nothing is erased twice");
        assertProblem(410, "ANSWER_WITHHELD", post("key-1"));
        assertEquals(1, shop.orders.runs.get());
    }

    @Test
    void aKeyThatWasReplacedStillOpensAndOneThatIsGoneDoesNot() {
        var first = post("key-1");
        fixture.sealKeys = "next:" + "B".repeat(42) + "A,now:" + "A".repeat(43);
        assertArrayEquals(first.getOutput(), post("key-1").getOutput());
        post("key-2");
        assertEquals(1, fixture.number("select count(*) from idempotency_key where sealed_by = 'next'"));
        fixture.sealKeys = "next:" + "B".repeat(42) + "A";
        assertProblem(410, "ANSWER_WITHHELD", post("key-1"));
        assertEquals(201, post("key-2").getStatus());
    }

    @Test
    void anAnswerMovedToAnotherKeyDoesNotOpen() {
        post("key-1");
        post("key-2");
        fixture.run("update idempotency_key set body = (select body from idempotency_key where key = 'key-1')");
        assertEquals(201, post("key-1").getStatus());
        assertProblem(410, "ANSWER_WITHHELD", post("key-2"));
    }

    @Test
    void withoutAKeyNoSecretIsSent() {
        fixture.sealKeys = null;
        assertProblem(503, "TEMPORARILY_UNAVAILABLE", post("key-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-key", "now:***", "now:AAAA", ":", "now:%1$s,now:%1$s", "a b:%1$s"})
    void aWrongKeyRefusesTheApplicationWithoutShowingIt(String text) {
        fixture.sealKeys = text.formatted("A".repeat(43));
        var refused = assertThrows(WrongSetting.class, () -> fixture.seal.check(null));
        assertTrue(refused.getMessage().contains(AnswerSeal.KEYS));
        assertTrue(!refused.getMessage().contains("AAAA"));
    }

    private MockHttpResponse post(String key) {
        return shop.post("/orders/coupons", key, "x");
    }
}
