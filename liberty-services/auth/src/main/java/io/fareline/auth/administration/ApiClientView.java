package io.fareline.auth.administration;

import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ClientSecret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client as the API shows it: its secrets by id and time only. */
public record ApiClientView(
        String clientId,
        String name,
        List<String> scopes,
        String state,
        String managedBy,
        Instant createdAt,
        List<SecretView> secrets,
        int version) {
    /** A live secret without its value. {@code expiresAt} is null while nothing replaces it. */
    public record SecretView(UUID id, Instant createdAt, Instant expiresAt) {
        static SecretView of(ClientSecret secret) {
            return new SecretView(
                    secret.id(), secret.createdAt(), secret.expiresAt().orElse(null));
        }
    }

    static ApiClientView of(ApiClient client, Instant now) {
        var registration = client.registration();
        return new ApiClientView(
                client.id().value(),
                registration.name(),
                registration.scopes(),
                client.state().name(),
                registration.managedBy().name(),
                client.createdAt(),
                client.secretsLiveAt(now).stream().map(SecretView::of).toList(),
                client.version());
    }
}
