package io.fareline.sandbox.operation;

import io.fareline.sandbox.switches.Kind;
import java.time.Instant;

/**
 * One thing that was asked for and how it ended, as it is answered and kept. The amount is what was asked for, in minor
 * units; a void and an authentication are about the whole authorization. Instants are UTC.
 */
record Operation(
        String id,
        Kind kind,
        OperationStatus status,
        RefusalCode refusalCode,
        String authorizationId,
        long amount,
        String currency,
        String reference,
        String idempotencyKey,
        Instant createdAt,
        Instant expiresAt,
        String nextAction) {

    /** What an effect comes to; the rest of an operation follows from the request. */
    record Outcome(String id, Authorization authorization, long amount, OperationStatus status, RefusalCode refusal) {}

    static Operation of(Kind kind, String idempotencyKey, Outcome outcome, Instant now) {
        var authorization = outcome.authorization();
        var promised = kind == Kind.AUTHORIZATION && outcome.status() != OperationStatus.REFUSED;
        return new Operation(
                outcome.id(),
                kind,
                outcome.status(),
                outcome.refusal(),
                authorization.id(),
                outcome.amount(),
                authorization.terms().currency(),
                authorization.terms().reference(),
                idempotencyKey,
                now,
                promised ? authorization.terms().expiresAt() : null,
                outcome.status() == OperationStatus.REQUIRES_ACTION
                        ? "/v1/authorizations/%s/authentication".formatted(authorization.id())
                        : null);
    }
}
