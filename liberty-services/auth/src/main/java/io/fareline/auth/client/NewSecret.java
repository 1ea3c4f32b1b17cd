package io.fareline.auth.client;

import java.util.UUID;

/** A secret about to be added to a client. */
public record NewSecret(UUID id, SecretHash hash) {}
