package io.fareline.sandbox.operation;

import static io.fareline.sandbox.operation.Authorization.State.AUTHORIZED;
import static io.fareline.sandbox.operation.Authorization.State.CAPTURED;
import static io.fareline.sandbox.operation.Authorization.State.REFUSED;
import static io.fareline.sandbox.operation.Authorization.State.REQUIRES_ACTION;
import static io.fareline.sandbox.operation.Authorization.State.VOIDED;
import static io.fareline.sandbox.operation.RefusalCode.ALREADY_CAPTURED;
import static io.fareline.sandbox.operation.RefusalCode.ALREADY_VOIDED;
import static io.fareline.sandbox.operation.RefusalCode.AMOUNT_TOO_LARGE;
import static io.fareline.sandbox.operation.RefusalCode.AUTHORIZATION_EXPIRED;
import static io.fareline.sandbox.operation.RefusalCode.CARD_DECLINED;
import static io.fareline.sandbox.operation.RefusalCode.NOT_AUTHORIZED;
import static io.fareline.sandbox.operation.RefusalCode.NOT_AWAITING_AUTHENTICATION;
import static io.fareline.sandbox.operation.RefusalCode.NOT_CAPTURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.operation.Authorization.Money;
import io.fareline.sandbox.operation.Authorization.State;
import io.fareline.sandbox.operation.Authorization.Terms;
import io.fareline.sandbox.operation.Step.Ended;
import io.fareline.sandbox.operation.Step.Refused;
import io.fareline.sandbox.operation.Step.Taken;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizationTest {
    private static final Instant EXPIRY = Instant.parse("2030-03-08T12:00:00Z");
    private static final Instant BEFORE = EXPIRY.minusNanos(1);
    private static final Terms TERMS = new Terms("booking-1", "USD", 1000, EXPIRY.minusSeconds(604_800), EXPIRY);

    @Test
    void allOfItCanBeCaptured() {
        assertEquals(
                new Money(1000, 0), taken(in(AUTHORIZED).capture(1000, BEFORE)).money());
    }

    @Test
    void aPartCanBeCapturedOnce() {
        var captured = taken(in(AUTHORIZED).capture(1, BEFORE));
        assertEquals(CAPTURED, captured.state());
        assertEquals(new Refused(ALREADY_CAPTURED), captured.capture(1, BEFORE));
    }

    @Test
    void moreThanWasAuthorizedIsTooMuch() {
        assertEquals(new Refused(AMOUNT_TOO_LARGE), in(AUTHORIZED).capture(1001, BEFORE));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORIZED", "REQUIRES_ACTION"})
    void theInstantOfExpiryIsAlreadyTooLate(State state) {
        assertEquals(new Refused(AUTHORIZATION_EXPIRED), in(state).capture(1000, EXPIRY));
        assertEquals(new Refused(AUTHORIZATION_EXPIRED), in(state).voided(EXPIRY));
        assertInstanceOf(Taken.class, in(state).voided(BEFORE));
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, NOT_AUTHORIZED",
        "VOIDED, ALREADY_VOIDED",
        "CAPTURED, ALREADY_CAPTURED",
        "REQUIRES_ACTION, AUTHENTICATION_REQUIRED"
    })
    void onlyAnAuthorizedOneCanBeCaptured(State state, RefusalCode code) {
        assertEquals(new Refused(code), in(state).capture(1, BEFORE));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, NOT_AUTHORIZED", "VOIDED, ALREADY_VOIDED", "CAPTURED, ALREADY_CAPTURED"})
    void onlyAnOpenOneCanBeVoided(State state, RefusalCode code) {
        assertEquals(new Refused(code), in(state).voided(BEFORE));
    }

    @ParameterizedTest
    @EnumSource(names = "CAPTURED", mode = EnumSource.Mode.EXCLUDE)
    void onlyACapturedOneCanBeRefunded(State state) {
        assertEquals(new Refused(NOT_CAPTURED), in(state).refund(1));
    }

    @Test
    void refundsNeverExceedWhatWasCaptured() {
        var refunded = taken(taken(in(AUTHORIZED).capture(700, BEFORE)).refund(500));
        assertEquals(new Refused(AMOUNT_TOO_LARGE), refunded.refund(201));
        assertEquals(new Money(700, 700), taken(refunded.refund(200)).money());
    }

    @Test
    void aRefundHasNoExpiry() {
        assertEquals(
                new Money(700, 700),
                taken(taken(in(AUTHORIZED).capture(700, BEFORE)).refund(700)).money());
    }

    @Test
    void anAuthenticatedOneCanBeCaptured() {
        var authenticated = taken(in(REQUIRES_ACTION).authenticate(BEFORE));
        assertEquals(AUTHORIZED, authenticated.state());
        assertInstanceOf(Taken.class, authenticated.capture(1000, BEFORE));
    }

    @Test
    void anAuthenticationCanEndInARefusal() {
        var waiting = new Authorization("au_1", TERMS, REQUIRES_ACTION, Money.NONE, CARD_DECLINED);
        var ended = assertInstanceOf(Ended.class, waiting.authenticate(BEFORE));
        assertEquals(CARD_DECLINED, ended.code());
        assertEquals(REFUSED, ended.after().state());
        assertEquals(new Refused(NOT_AUTHORIZED), ended.after().capture(1, BEFORE));
    }

    @Test
    void anAuthenticationComesTooLateAtTheInstantOfExpiry() {
        assertEquals(new Refused(AUTHORIZATION_EXPIRED), in(REQUIRES_ACTION).authenticate(EXPIRY));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORIZED", "CAPTURED", "REFUSED"})
    void nobodyIsAskedToAuthenticateTwice(State state) {
        assertEquals(new Refused(NOT_AWAITING_AUTHENTICATION), in(state).authenticate(BEFORE));
    }

    @Test
    void aVoidedOneIsNotAuthenticated() {
        assertEquals(new Refused(ALREADY_VOIDED), in(VOIDED).authenticate(BEFORE));
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTURED, 0, 0",
        "CAPTURED, 1001, 0",
        "CAPTURED, 10, 11",
        "CAPTURED, 10, -1",
        "AUTHORIZED, 1, 0",
        "VOIDED, 1, 1"
    })
    void impossibleMoneyCannotBeWrittenDown(State state, long captured, long refunded) {
        var money = new Money(captured, refunded);
        assertThrows(IllegalArgumentException.class, () -> new Authorization("au_1", TERMS, state, money, null));
    }

    private static Authorization in(State state) {
        return new Authorization("au_1", TERMS, state, state == CAPTURED ? new Money(1000, 0) : Money.NONE, null);
    }

    private static Authorization taken(Step step) {
        return assertInstanceOf(Taken.class, step).after();
    }
}
