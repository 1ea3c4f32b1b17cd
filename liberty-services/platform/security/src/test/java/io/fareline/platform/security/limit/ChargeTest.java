package io.fareline.platform.security.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.security.limit.Charge.TooManyRequests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChargeTest {
    private static final RequestGroup TEN = RequestGroup.of("search", "POST /v1/things", new Allowance(60, 10));

    private final OwnBuckets buckets = new OwnBuckets(new MovableClock(), 10);
    private final Charge charge = charge();

    @Test
    void whatABodyAsksForIsTakenBesides() {
        charge.begin(TEN, "acme", 1);
        charge.raise(4);
        assertEquals(6, charge.decided().orElseThrow().verdict().left());
        charge.raise(4);
        charge.raise(2);
        assertEquals(6, charge.decided().orElseThrow().verdict().left(), "what was taken is not taken again");
    }

    @Test
    void whatIsMoreThanMayBeIsRefused() {
        charge.begin(TEN, "acme", 6);
        var another = charge();
        another.begin(TEN, "acme", 1);
        another.raise(4);
        var third = charge();
        third.begin(TEN, "acme", 1);
        var refused = assertThrows(TooManyRequests.class, third::refuseTooMuch);
        assertEquals(Duration.ofSeconds(1), refused.retryAfter());
    }

    @Test
    void aRequestOfNoGroupCostsNothing() {
        charge.raise(1_000);
        assertFalse(charge.decided().isPresent());
    }

    private Charge charge() {
        var made = new Charge();
        made.limiter = new Limiter() {
            @Override
            Verdict take(RequestGroup group, String client, int cost) {
                return buckets.take(client, group.allowance(), cost);
            }
        };
        return made;
    }
}
