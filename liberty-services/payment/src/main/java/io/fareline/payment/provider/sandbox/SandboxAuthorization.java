package io.fareline.payment.provider.sandbox;

/** What the sandbox provider is told to authorize, in its own units. */
public record SandboxAuthorization(String token, long amount, String currency, String reference) {}
