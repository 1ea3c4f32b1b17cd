package io.fareline.sandbox.operation;

import static io.fareline.sandbox.operation.Authorization.State.AUTHORIZED;
import static io.fareline.sandbox.operation.Authorization.State.CAPTURED;
import static io.fareline.sandbox.operation.Authorization.State.REFUSED;
import static io.fareline.sandbox.operation.Authorization.State.REQUIRES_ACTION;
import static io.fareline.sandbox.operation.Authorization.State.VOIDED;
import static io.fareline.sandbox.operation.RefusalCode.ALREADY_CAPTURED;
import static io.fareline.sandbox.operation.RefusalCode.ALREADY_VOIDED;
import static io.fareline.sandbox.operation.RefusalCode.AMOUNT_TOO_LARGE;
import static io.fareline.sandbox.operation.RefusalCode.AUTHENTICATION_REQUIRED;
import static io.fareline.sandbox.operation.RefusalCode.AUTHORIZATION_EXPIRED;
import static io.fareline.sandbox.operation.RefusalCode.NOT_AUTHORIZED;
import static io.fareline.sandbox.operation.RefusalCode.NOT_AWAITING_AUTHENTICATION;
import static io.fareline.sandbox.operation.RefusalCode.NOT_CAPTURED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fareline.sandbox.operation.Step.Ended;
import io.fareline.sandbox.operation.Step.Refused;
import io.fareline.sandbox.operation.Step.Taken;
import java.time.Instant;
import java.util.Locale;

/**
 * A card's promise of an amount. It is captured once, wholly or in part, or voided, before it expires; what was
 * captured can be refunded in parts. Amounts are minor units of the currency.
 */
record Authorization(String id, Terms terms, State state, Money money, RefusalCode authenticationRefusal) {

    /** What was asked for, which never changes. The instant of expiry is already too late. */
    record Terms(String reference, String currency, long amount, Instant createdAt, Instant expiresAt) {}

    /** What has been taken and given back. */
    record Money(long captured, long refunded) {
        static final Money NONE = new Money(0, 0);
    }

    enum State {
        REQUIRES_ACTION,
        AUTHORIZED,
        CAPTURED,
        VOIDED,
        REFUSED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Authorization {
        var right = 0 <= money.refunded() && money.refunded() <= money.captured() && money.captured() <= terms.amount();
        if (!right || (money.captured() > 0) != (state == CAPTURED))
            throw new IllegalArgumentException("an authorization cannot be %s with %s".formatted(state, money));
    }

    boolean isExpiredAt(Instant now) {
        return (state == REQUIRES_ACTION || state == AUTHORIZED) && !now.isBefore(terms.expiresAt());
    }

    /** The card's holder has answered; how that ends is a property of the test card. */
    Step authenticate(Instant now) {
        return switch (state) {
            case AUTHORIZED, CAPTURED, REFUSED -> new Refused(NOT_AWAITING_AUTHENTICATION);
            case VOIDED -> new Refused(ALREADY_VOIDED);
            case REQUIRES_ACTION -> {
                if (isExpiredAt(now)) yield new Refused(AUTHORIZATION_EXPIRED);
                if (authenticationRefusal == null) yield new Taken(in(AUTHORIZED, money));
                yield new Ended(in(REFUSED, money), authenticationRefusal);
            }
        };
    }

    /** Takes the amount, once; a part of what was authorized frees the rest. */
    Step capture(long amount, Instant now) {
        return switch (state) {
            case REFUSED -> new Refused(NOT_AUTHORIZED);
            case VOIDED -> new Refused(ALREADY_VOIDED);
            case CAPTURED -> new Refused(ALREADY_CAPTURED);
            case REQUIRES_ACTION -> new Refused(isExpiredAt(now) ? AUTHORIZATION_EXPIRED : AUTHENTICATION_REQUIRED);
            case AUTHORIZED -> {
                if (isExpiredAt(now)) yield new Refused(AUTHORIZATION_EXPIRED);
                if (amount > terms.amount()) yield new Refused(AMOUNT_TOO_LARGE);
                yield new Taken(in(CAPTURED, new Money(amount, 0)));
            }
        };
    }

    /** Gives the promise back before anything was taken. */
    Step voided(Instant now) {
        return switch (state) {
            case REFUSED -> new Refused(NOT_AUTHORIZED);
            case VOIDED -> new Refused(ALREADY_VOIDED);
            case CAPTURED -> new Refused(ALREADY_CAPTURED);
            case REQUIRES_ACTION, AUTHORIZED ->
                isExpiredAt(now) ? new Refused(AUTHORIZATION_EXPIRED) : new Taken(in(VOIDED, money));
        };
    }

    /** Gives back a part of what was taken, or all that is left of it. */
    Step refund(long amount) {
        return switch (state) {
            case REQUIRES_ACTION, AUTHORIZED, VOIDED, REFUSED -> new Refused(NOT_CAPTURED);
            case CAPTURED -> {
                if (amount > money.captured() - money.refunded()) yield new Refused(AMOUNT_TOO_LARGE);
                yield new Taken(in(CAPTURED, new Money(money.captured(), money.refunded() + amount)));
            }
        };
    }

    private Authorization in(State changed, Money changedMoney) {
        return new Authorization(id, terms, changed, changedMoney, authenticationRefusal);
    }
}
