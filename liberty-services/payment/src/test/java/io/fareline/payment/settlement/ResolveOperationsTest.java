package io.fareline.payment.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.money.Money;
import io.fareline.platform.service.Loops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResolveOperationsTest {
    private static final Instant WANTED_UNTIL = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(3);
    private static final ProviderAnswer SUCCEEDED = new ProviderAnswer.Succeeded("cp_1");
    private static final ProviderAnswer REFUSED =
            new ProviderAnswer.Refused(io.fareline.payment.provider.RefusalCode.CARD_DECLINED);

    private final Deque<Claimed> due = new ArrayDeque<>();
    private final List<ProviderAnswer> settled = new ArrayList<>();
    private final List<ProviderOrder> sent = new ArrayList<>();

    @Test
    void whatTheProviderHasSeenIsSettledAndNotSentAgain() {
        due.add(authorization());
        resolve(new LookUp.Found(REFUSED), WANTED_UNTIL.minusSeconds(1));
        assertEquals(List.of(REFUSED), settled);
        assertEquals(List.of(), sent);
    }

    @Test
    void whatTheProviderHasNeverSeenIsSentAgainWithTheSameKeyWhileItIsWanted() {
        due.add(authorization());
        resolve(new LookUp.NeverSeen(), WANTED_UNTIL.minusNanos(1));
        assertEquals(List.of(authorization().order()), sent);
        assertEquals(List.of(SUCCEEDED), settled);
    }

    @Test
    void theLimitItselfIsTooLateToSendAndTooEarlyToGiveUp() {
        due.add(authorization());
        resolve(new LookUp.NeverSeen(), WANTED_UNTIL);
        assertEquals(List.of(), sent);
        assertInstanceOf(ProviderAnswer.Unknown.class, settled.getFirst());
    }

    @Test
    void anAuthorizationIsGivenUpOnlyOnceNoRequestCanStillArrive() {
        due.add(authorization());
        resolve(new LookUp.NeverSeen(), WANTED_UNTIL.plus(GRACE).minusNanos(1));
        due.add(authorization());
        resolve(new LookUp.NeverSeen(), WANTED_UNTIL.plus(GRACE));
        assertInstanceOf(ProviderAnswer.Unknown.class, settled.getFirst());
        assertEquals(new ProviderAnswer.Abandoned(), settled.getLast());
        assertEquals(List.of(), sent);
    }

    @Test
    void anAuthorizationThatArrivedAfterAllIsTakenHoweverLateItIs() {
        due.add(authorization());
        resolve(new LookUp.Found(SUCCEEDED), WANTED_UNTIL.plus(GRACE).plusSeconds(1));
        assertEquals(List.of(SUCCEEDED), settled);
    }

    @Test
    void aCaptureIsNeverGivenUp() {
        due.add(capture());
        resolve(new LookUp.NeverSeen(), WANTED_UNTIL.plus(Duration.ofDays(400)));
        assertEquals(List.of(capture().order()), sent);
    }

    @Test
    void aProviderThatCannotTellLeavesItUnknown() {
        due.add(capture());
        resolve(new LookUp.CannotTell("away"), WANTED_UNTIL);
        assertEquals(List.of(new ProviderAnswer.Unknown("away")), settled);
        assertEquals(List.of(), sent);
    }

    @Test
    void aRoundEndsWithItsBatch() {
        for (int i = 0; i < 5; i++) due.add(capture());
        resolve(new LookUp.Found(SUCCEEDED), WANTED_UNTIL);
        assertEquals(3, settled.size());
        resolve(new LookUp.Found(SUCCEEDED), WANTED_UNTIL);
        assertEquals(5, settled.size());
    }

    private static Claimed authorization() {
        var order = new ProviderOrder.Authorize(new UUID(0, 9), new Money(100, "USD"), "tok_1", "booking");
        return new Claimed(new UUID(0, 1), order, Optional.of(WANTED_UNTIL));
    }

    private static Claimed capture() {
        return new Claimed(
                new UUID(0, 1),
                new ProviderOrder.Capture(new UUID(0, 9), new Money(100, "USD"), "au_1"),
                Optional.empty());
    }

    private void resolve(LookUp lookUp, Instant now) {
        var resolve = new ResolveOperations();
        resolve.clock = Clock.fixed(now, ZoneOffset.UTC);
        resolve.loops = new Loops();
        resolve.provider = new PaymentProvider() {
            @Override
            public ProviderAnswer perform(ProviderOrder order) {
                sent.add(order);
                return SUCCEEDED;
            }

            @Override
            public LookUp find(ProviderOrder order) {
                return lookUp;
            }

            @Override
            public boolean supports(String currency) {
                return true;
            }
        };
        resolve.unsettled = new UnsettledOperations() {
            @Override
            public Optional<Claimed> claim(Instant at, Duration lease) {
                return Optional.ofNullable(due.poll());
            }
        };
        resolve.settle = new SettleOperation() {
            @Override
            public PaymentIntentView settle(UUID intentId, UUID operationId, ProviderAnswer answer) {
                settled.add(answer);
                return null;
            }
        };
        resolve.settings = new PaymentSettings() {
            @Override
            public Duration grace() {
                return GRACE;
            }

            @Override
            public int resolutionBatch() {
                return 3;
            }
        };
        resolve.resolveDue();
    }
}
