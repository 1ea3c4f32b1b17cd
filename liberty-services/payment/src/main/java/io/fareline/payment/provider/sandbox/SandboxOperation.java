package io.fareline.payment.provider.sandbox;

/** The sandbox provider's account of one operation, as far as payment reads it. */
public record SandboxOperation(
        String id,
        String kind,
        String status,
        String refusalCode,
        String authorizationId,
        long amount,
        String currency,
        String nextAction) {}
