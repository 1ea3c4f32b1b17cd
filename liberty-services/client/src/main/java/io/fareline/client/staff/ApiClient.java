package io.fareline.client.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client of the API as its administrators see it, without its secrets.
 *
 * @param managedBy what keeps it, null where staff does
 * @param state ACTIVE or DISABLED
 */
public record ApiClient(
        String clientId,
        String name,
        List<String> scopes,
        String state,
        String managedBy,
        Instant createdAt,
        List<Secret> secrets,
        int version) {

    /** A secret's name and life, never the secret. @param expiresAt null while it is not retired */
    public record Secret(UUID id, Instant createdAt, Instant expiresAt) {}
}
