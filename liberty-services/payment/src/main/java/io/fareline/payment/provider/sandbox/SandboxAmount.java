package io.fareline.payment.provider.sandbox;

/** The body of a capture or a refund, in the provider's own units. */
public record SandboxAmount(long amount) {}
