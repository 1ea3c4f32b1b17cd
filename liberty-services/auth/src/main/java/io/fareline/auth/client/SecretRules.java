package io.fareline.auth.client;

import java.time.Duration;

/**
 * The two times that rule the exchange of a secret.
 *
 * @param overlap how long the replaced secret stays live beside its successor
 * @param reissue how long after its first issue a retried request may give the same secret a new value
 */
public record SecretRules(Duration overlap, Duration reissue) {}
