package io.fareline.manifests.alert;

/** What a tool has printed, and whether it was content. */
public record Verdict(boolean good, String said) {}
