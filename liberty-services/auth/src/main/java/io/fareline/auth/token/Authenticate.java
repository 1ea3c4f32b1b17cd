package io.fareline.auth.token;

import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.client.ClientRegistration;
import io.fareline.auth.client.SecretHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Finds the client that a secret belongs to. */
@ApplicationScoped
class Authenticate {
    @Inject
    ApiClients clients;

    /** A client that has shown its secret. */
    record Known(ClientId id, ClientRegistration registration) {}

    /** Empty for a client that is not there, or is disabled, or has another secret; nobody learns which. */
    @Transactional
    public Optional<Known> by(String clientId, SecretHash secret, Instant now) {
        if (!ClientId.isWellFormed(clientId)) return Optional.empty();
        return clients.find(new ClientId(clientId))
                .filter(client -> client.accepts(secret, now))
                .map(client -> new Known(client.id(), client.registration()));
    }
}
