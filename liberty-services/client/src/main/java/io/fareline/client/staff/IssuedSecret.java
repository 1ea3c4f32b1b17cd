package io.fareline.client.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A new secret of an API client: this is the only time that it is shown. */
public record IssuedSecret(
        String clientId, String name, List<String> scopes, UUID secretId, String clientSecret, Instant createdAt) {
    /** Without the secret, since such texts end up in logs. */
    @Override
    public String toString() {
        return "secret " + secretId + " of " + clientId;
    }
}
