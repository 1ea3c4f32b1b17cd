package io.fareline.booking.settlement;

import static io.fareline.booking.reservation.BookingState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Closing;
import io.fareline.booking.reservation.Closing.Why;
import io.fareline.booking.settlement.StepOutcome.Done;
import io.fareline.booking.settlement.StepOutcome.Refused;
import io.fareline.booking.settlement.StepOutcome.Unknown;
import io.fareline.booking.settlement.Transition.Advance;
import io.fareline.booking.settlement.Transition.AskAgain;
import io.fareline.booking.settlement.Transition.Decline;
import io.fareline.booking.settlement.Transition.DeclineAndUndo;
import io.fareline.booking.settlement.Transition.GiveUpAuthorization;
import io.fareline.booking.settlement.Transition.RenewOperation;
import io.fareline.booking.settlement.Transition.Rest;
import io.fareline.booking.settlement.Transition.Undo;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementRulesTest {
    private static final EnumSet<BookingState> SETTLING =
            EnumSet.of(AUTHORIZING, CONFIRMING, TICKETING, CAPTURING, REFUNDING, RELEASING, VOIDING);

    /** What a refusal leads to, state by state: the whole table. */
    private static final Map<BookingState, Transition> ON_REFUSAL = Map.of(
            AUTHORIZING, new Decline("NO"),
            CONFIRMING, new Undo(Closing.cancelled(Why.HOLD_RELEASED)),
            TICKETING, new Undo(Closing.cancelled(Why.TICKETING_FAILED)),
            CAPTURING, new Undo(Closing.cancelled(Why.CAPTURE_REFUSED)),
            REFUNDING, new RenewOperation(),
            RELEASING, new AskAgain(),
            VOIDING, new RenewOperation());

    @ParameterizedTest
    @EnumSource
    void whatIsDoneAdvancesAndWhatRestsStays(BookingState state) {
        var expected = SETTLING.contains(state) ? new Advance() : new Rest();
        assertEquals(expected, SettlementRules.decide(state, false, new Done()));
        assertEquals(expected, SettlementRules.decide(state, true, new Done()));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsNeverGuessed(BookingState state) {
        var expected = SETTLING.contains(state) ? new AskAgain() : new Rest();
        assertEquals(expected, SettlementRules.decide(state, false, new Unknown()));
        assertEquals(expected, SettlementRules.decide(state, true, new Unknown()));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalLeadsWhereTheTableSays(BookingState state) {
        var expected = ON_REFUSAL.getOrDefault(state, new Rest());
        assertEquals(expected, SettlementRules.decide(state, false, new Refused("NO")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTHORIZING")
    void anInstantPurchaseIsNoDifferentOnceItIsAuthorized(BookingState state) {
        var held = SettlementRules.decide(state, false, new Refused("NO"));
        assertEquals(held, SettlementRules.decide(state, true, new Refused("NO")));
    }

    @Test
    void aDeclinedInstantPurchaseIsUndone() {
        var transition = SettlementRules.decide(AUTHORIZING, true, new Refused("CARD_DECLINED"));
        assertEquals(new DeclineAndUndo("CARD_DECLINED", Closing.cancelled(Why.PAYMENT_DECLINED)), transition);
    }

    @Test
    void aHoldThatRanOutEndsTheBookingAsExpired() {
        var transition = SettlementRules.decide(CONFIRMING, false, new Refused("HOLD_EXPIRED"));
        assertEquals(new GiveUpAuthorization(Closing.expired()), transition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD_RELEASED", "NO_SUCH_HOLD"})
    void aHoldThatIsGoneLeavesOnlyTheAuthorizationToGiveUp(String code) {
        var transition = SettlementRules.decide(CONFIRMING, false, new Refused(code));
        var closing = assertInstanceOf(GiveUpAuthorization.class, transition).closing();
        assertEquals(Closing.cancelled(Why.HOLD_RELEASED), closing);
    }
}
