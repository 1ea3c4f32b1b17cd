package io.fareline.booking.cases;

import static io.fareline.booking.cases.CaseReason.*;
import static io.fareline.booking.reservation.BookingState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.cases.CaseRules.Limits;
import io.fareline.booking.cases.Setback.Kind;
import io.fareline.booking.lease.Trouble;
import io.fareline.booking.reservation.BookingState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRulesTest {
    private static final Duration AFTER = Duration.ofMinutes(5);
    private static final Limits LIMITS = new Limits(AFTER, 60, 5);
    private static final Trouble NEARLY = new Trouble(59, 4, AFTER.minusMillis(1));

    @Test
    void belowEachLimitItIsNoCase() {
        assertEquals(Optional.empty(), reason(CAPTURING, Kind.UNKNOWN, NEARLY));
        assertEquals(Optional.empty(), reason(VOIDING, Kind.REFUSED, NEARLY));
    }

    @Test
    void theLimitsThemselvesAreTooMuch() {
        assertTrue(reason(CAPTURING, Kind.UNKNOWN, new Trouble(1, 0, AFTER)).isPresent());
        assertTrue(reason(CAPTURING, Kind.UNKNOWN, new Trouble(60, 0, Duration.ZERO))
                .isPresent());
        assertTrue(
                reason(VOIDING, Kind.REFUSED, new Trouble(5, 5, Duration.ZERO)).isPresent());
    }

    @Test
    void refusalsOfBeforeDoNotCountAgainstAnUnknownOutcome() {
        assertEquals(Optional.empty(), reason(VOIDING, Kind.UNKNOWN, new Trouble(6, 5, Duration.ZERO)));
    }

    @Test
    void seatsThatFlightWillNotReleaseAreACaseAtOnce() {
        assertEquals(
                Optional.of(SEATS_NOT_RELEASED), reason(RELEASING, Kind.REFUSED, new Trouble(1, 1, Duration.ZERO)));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZING, UNKNOWN, PAYMENT_GIVES_NO_ANSWER",
        "CAPTURING, UNKNOWN, PAYMENT_GIVES_NO_ANSWER",
        "VOIDING, UNKNOWN, PAYMENT_GIVES_NO_ANSWER",
        "VOIDING, REFUSED, AUTHORIZATION_NOT_VOIDED",
        "REFUNDING, REFUSED, REFUND_REFUSED",
        "CONFIRMING, UNKNOWN, CONFIRMATION_UNDECIDED",
        "RELEASING, UNKNOWN, FLIGHT_GIVES_NO_ANSWER",
        "HOLDING, UNKNOWN, FLIGHT_GIVES_NO_ANSWER",
        "HELD, UNKNOWN, FLIGHT_GIVES_NO_ANSWER",
        "CAPTURING, FAULT, FAULT_OF_OURS"
    })
    void theReasonTellsWhoSaidWhat(BookingState state, Kind kind, CaseReason expected) {
        assertEquals(Optional.of(expected), reason(state, kind, new Trouble(60, 5, AFTER)));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhatToDo(CaseReason reason) {
        assertFalse(CaseReason.whatToDo(reason.name()).contains("Another version"));
    }

    @Test
    void aReasonOfAnotherVersionIsShownAllTheSame() {
        assertTrue(CaseReason.whatToDo("COMES_LATER").contains("Another version"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatNeedsNoKnowledgeOfMoneyCanBeGivenUp(BookingState state) {
        boolean allowed = CaseAction.allowedIn(state).contains(CaseAction.GIVE_UP);
        assertEquals(EnumSet.of(CONFIRMING, TICKETING).contains(state), allowed);
    }

    @Test
    void aLongAnswerIsCutToWhatIsKept() {
        assertEquals(
                200,
                new Setback(VOIDING, null, Kind.REFUSED, "x".repeat(201))
                        .answer()
                        .length());
    }

    private static Optional<CaseReason> reason(BookingState state, Kind kind, Trouble trouble) {
        return CaseRules.reason(new Setback(state, null, kind, null), trouble, LIMITS);
    }
}
