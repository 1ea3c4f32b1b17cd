package io.fareline.auth.administration;

import static io.fareline.auth.client.Refusal.Reason.SCOPE_NOT_GRANTABLE;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.client.ClientRegistration;
import io.fareline.auth.client.Refusal;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Registers an API client with its first secret. The client's id is the effect's, so a retry registers nothing twice. */
@ApplicationScoped
public class Register {
    @Inject
    ApiClients clients;

    @Inject
    SecretMint secrets;

    @Inject
    AuthSettings settings;

    @Inject
    Clock clock;

    @Inject
    IdempotentRequest request;

    @Transactional
    public IssuedSecret client(String name, Set<String> scopes, String caller) {
        if (!settings.grantableScopes().containsAll(scopes)) {
            throw new Refusal(
                    SCOPE_NOT_GRANTABLE,
                    "Scopes that can be given are " + String.join(", ", settings.grantableScopes()) + ".");
        }
        request.hold();
        var id = new ClientId(request.effectId().toString());
        var client =
                clients.toChange(id).orElseGet(() -> registered(id, ClientRegistration.byApi(name, scopes), caller));
        var issued = secrets.issue(client, request.effectId(), clock.instant());
        clients.flush();
        return issued;
    }

    private ApiClient registered(ClientId id, ClientRegistration registration, String caller) {
        var client = new ApiClient(id, registration, clock.instant());
        clients.add(client);
        SecurityLog.info(
                "client registered",
                "client=" + id + " by=" + caller + " scope=" + String.join(",", registration.scopes()));
        return client;
    }
}
