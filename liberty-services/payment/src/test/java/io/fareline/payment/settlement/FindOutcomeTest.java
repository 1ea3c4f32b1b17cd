package io.fareline.payment.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.RecordPage;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindOutcomeTest {
    private static final Instant WANTED_UNTIL = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(3);
    private static final ProviderAnswer SUCCEEDED = new ProviderAnswer.Succeeded("cp_1");
    private static final ProviderAnswer REFUSED = new ProviderAnswer.Refused(RefusalCode.CARD_DECLINED);

    private final List<ProviderOrder> sent = new ArrayList<>();

    @Test
    void whatTheProviderHasSeenIsTakenAndNotSentAgain() {
        assertEquals(REFUSED, outcome(authorization(), new LookUp.Found(REFUSED), WANTED_UNTIL.minusSeconds(1)));
        assertEquals(List.of(), sent);
    }

    @Test
    void whatTheProviderHasNeverSeenIsSentAgainWithTheSameKeyWhileItIsWanted() {
        assertEquals(SUCCEEDED, outcome(authorization(), new LookUp.NeverSeen(), WANTED_UNTIL.minusNanos(1)));
        assertEquals(List.of(authorization().order()), sent);
    }

    @Test
    void theLimitItselfIsTooLateToSendAndTooEarlyToGiveUp() {
        assertInstanceOf(ProviderAnswer.Unknown.class, outcome(authorization(), new LookUp.NeverSeen(), WANTED_UNTIL));
        assertEquals(List.of(), sent);
    }

    @Test
    void anAuthorizationIsGivenUpOnlyOnceNoRequestCanStillArrive() {
        var over = WANTED_UNTIL.plus(GRACE);
        assertInstanceOf(
                ProviderAnswer.Unknown.class, outcome(authorization(), new LookUp.NeverSeen(), over.minusNanos(1)));
        assertEquals(new ProviderAnswer.Abandoned(), outcome(authorization(), new LookUp.NeverSeen(), over));
        assertEquals(List.of(), sent);
    }

    @Test
    void anAuthorizationThatArrivedAfterAllIsTakenHoweverLateItIs() {
        var late = WANTED_UNTIL.plus(GRACE).plusSeconds(1);
        assertEquals(SUCCEEDED, outcome(authorization(), new LookUp.Found(SUCCEEDED), late));
    }

    @Test
    void aCaptureIsNeverGivenUp() {
        outcome(capture(), new LookUp.NeverSeen(), WANTED_UNTIL.plus(Duration.ofDays(400)));
        assertEquals(List.of(capture().order()), sent);
    }

    @Test
    void aProviderThatCannotTellLeavesItUnknown() {
        assertEquals(
                new ProviderAnswer.Unknown("away"), outcome(capture(), new LookUp.CannotTell("away"), WANTED_UNTIL));
        assertEquals(List.of(), sent);
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

    private ProviderAnswer outcome(Claimed claimed, LookUp lookUp, Instant now) {
        var find = new FindOutcome();
        find.clock = Clock.fixed(now, ZoneOffset.UTC);
        find.provider = new PaymentProvider() {
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
            public RecordPage read(Instant since, String after, int limit) {
                throw new AssertionError("Nobody reads the record here.");
            }

            @Override
            public boolean supports(String currency) {
                return true;
            }
        };
        find.settings = new PaymentSettings() {
            @Override
            public Duration grace() {
                return GRACE;
            }
        };
        return find.of(claimed);
    }
}
