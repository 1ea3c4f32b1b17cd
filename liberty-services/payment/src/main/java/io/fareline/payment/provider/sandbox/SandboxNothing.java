package io.fareline.payment.provider.sandbox;

/** The empty object of an order that needs no more than its path. */
public record SandboxNothing() {}
