package io.fareline.payment.provider.sandbox;

import java.util.List;

/** A page of the sandbox provider's record. */
public record SandboxPage(List<Entry> operations, String next, boolean hasMore) {
    /** An operation with what only the record's reader needs to know. */
    public record Entry(
            String id,
            String kind,
            String status,
            String refusalCode,
            String authorizationId,
            long amount,
            String currency,
            String nextAction,
            String reference,
            String idempotencyKey,
            String createdAt) {
        SandboxOperation operation() {
            return new SandboxOperation(id, kind, status, refusalCode, authorizationId, amount, currency, nextAction);
        }
    }
}
