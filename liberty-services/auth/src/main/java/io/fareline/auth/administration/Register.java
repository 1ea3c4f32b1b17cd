package io.fareline.auth.administration;

import static io.fareline.auth.client.Refusal.Reason.IDEMPOTENCY_KEY_REUSED;
import static io.fareline.auth.client.Refusal.Reason.SCOPE_NOT_GRANTABLE;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.client.ClientRegistration;
import io.fareline.auth.client.Refusal;
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

    @Transactional
    public IssuedSecret client(String name, Set<String> scopes, EffectId effect, String caller) {
        if (!settings.grantableScopes().containsAll(scopes)) {
            throw new Refusal(
                    SCOPE_NOT_GRANTABLE,
                    "Scopes that can be given are " + String.join(", ", settings.grantableScopes()) + ".");
        }
        clients.oneAtATime(effect.value());
        var registration = ClientRegistration.byApi(name, scopes);
        var client = clients.toChange(new ClientId(effect.value().toString()))
                .orElseGet(() -> registered(registration, effect, caller));
        if (!client.registration().equals(registration)) {
            throw new Refusal(IDEMPOTENCY_KEY_REUSED, "This idempotency key has registered another client.");
        }
        var issued = secrets.issue(client, effect.value(), clock.instant());
        clients.flush();
        return issued;
    }

    private ApiClient registered(ClientRegistration registration, EffectId effect, String caller) {
        var client = new ApiClient(new ClientId(effect.value().toString()), registration, clock.instant());
        clients.add(client);
        SecurityLog.info(
                "client registered",
                "client=" + client.id() + " by=" + caller + " scope=" + String.join(",", registration.scopes()));
        return client;
    }
}
