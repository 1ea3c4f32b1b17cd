package io.fareline.sandbox.operation;

import static io.fareline.sandbox.operation.OperationStatus.REQUIRES_ACTION;
import static io.fareline.sandbox.operation.OperationStatus.SUCCEEDED;

import io.fareline.sandbox.card.Token;
import io.fareline.sandbox.card.Tokens;
import io.fareline.sandbox.operation.Authorization.Money;
import io.fareline.sandbox.operation.Authorization.State;
import io.fareline.sandbox.operation.Authorization.Terms;
import io.fareline.sandbox.operation.Operation.Outcome;
import io.fareline.sandbox.store.Ids;
import io.fareline.sandbox.switches.Faults;
import io.fareline.sandbox.switches.Kind;
import io.fareline.sandbox.web.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks a card for the promise of an amount. Every outcome is an authorization, also one that was refused. */
final class Authorize {
    private final OneEffect oneEffect;
    private final Authorizations authorizations;
    private final Tokens tokens;
    private final Ids ids;
    private final Faults faults;
    private final Duration lifetime;

    Authorize(OneEffect oneEffect, Authorizations authorizations, Tokens tokens, Surroundings surroundings) {
        this.oneEffect = oneEffect;
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.ids = surroundings.ids();
        this.faults = surroundings.faults();
        this.lifetime = surroundings.authorizationLifetime();
    }

    Answer with(AuthorizationForm form, OneEffect.Request request) {
        return faults.deciding(
                form.reference(),
                told -> oneEffect.of(request, (now, connection) -> authorize(form, told, now, connection)));
    }

    private Outcome authorize(AuthorizationForm form, Supplier<Boolean> told, Instant now, Connection connection)
            throws SQLException {
        var token = tokens.usable(connection, form.token(), now).orElse(null);
        var refusal = refusal(token, now);
        if (refusal == null && told.get()) refusal = RefusalCode.CARD_DECLINED;
        var authorization = authorization(form, token, refusal, now);
        authorizations.add(connection, authorization);
        return new Outcome(authorization.id(), authorization, form.amount(), status(authorization.state()), refusal);
    }

    private Authorization authorization(AuthorizationForm form, Token token, RefusalCode refusal, Instant now) {
        var terms = new Terms(form.reference(), form.currency(), form.amount(), now, now.plus(lifetime));
        var state = refusal != null ? State.REFUSED : stateAfterSuccess(token);
        var later = state == State.REQUIRES_ACTION ? refusalAfterAuthentication(token) : null;
        return new Authorization(ids.next(Kind.AUTHORIZATION.prefix()), terms, state, Money.NONE, later);
    }

    private static RefusalCode refusal(Token token, Instant now) {
        if (token == null) return RefusalCode.INVALID_TOKEN;
        if (token.cardHasExpiredAt(now)) return RefusalCode.EXPIRED_CARD;
        return switch (token.behaviour()) {
            case SUCCEEDS, AUTHENTICATION_SUCCEEDS, AUTHENTICATION_DECLINED -> null;
            case DECLINED -> RefusalCode.CARD_DECLINED;
            case INSUFFICIENT_FUNDS -> RefusalCode.INSUFFICIENT_FUNDS;
            case EXPIRED -> RefusalCode.EXPIRED_CARD;
            case INCORRECT_CVC -> RefusalCode.INCORRECT_CVC;
            case PROCESSING_ERROR -> RefusalCode.PROCESSING_ERROR;
        };
    }

    private static State stateAfterSuccess(Token token) {
        return switch (token.behaviour()) {
            case AUTHENTICATION_SUCCEEDS, AUTHENTICATION_DECLINED -> State.REQUIRES_ACTION;
            case SUCCEEDS -> State.AUTHORIZED;
            case DECLINED, INSUFFICIENT_FUNDS, EXPIRED, INCORRECT_CVC, PROCESSING_ERROR ->
                throw new IllegalStateException("such a card is refused");
        };
    }

    private static RefusalCode refusalAfterAuthentication(Token token) {
        return switch (token.behaviour()) {
            case AUTHENTICATION_DECLINED -> RefusalCode.CARD_DECLINED;
            case AUTHENTICATION_SUCCEEDS,
                    SUCCEEDS,
                    DECLINED,
                    INSUFFICIENT_FUNDS,
                    EXPIRED,
                    INCORRECT_CVC,
                    PROCESSING_ERROR -> null;
        };
    }

    private static OperationStatus status(State state) {
        return switch (state) {
            case REQUIRES_ACTION -> REQUIRES_ACTION;
            case AUTHORIZED -> SUCCEEDED;
            case REFUSED -> OperationStatus.REFUSED;
            case CAPTURED, VOIDED -> throw new IllegalStateException("an authorization does not begin as " + state);
        };
    }
}
