package io.fareline.auth.administration;

import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Gives a client its next secret, and takes a secret away. */
@ApplicationScoped
public class ExchangeSecrets {
    @Inject
    ApiClients clients;

    @Inject
    SecretMint secrets;

    @Inject
    Clock clock;

    @Transactional
    public IssuedSecret issue(ClientId id, EffectId effect, String caller) {
        var issued = secrets.issue(clients.administrableToChange(id), effect.value(), clock.instant());
        clients.flush();
        SecurityLog.info("secret issued", line(id, effect.value(), caller));
        return issued;
    }

    @Transactional
    public void retire(ClientId id, UUID secretId, String caller) {
        clients.administrableToChange(id).retireSecret(secretId, clock.instant());
        SecurityLog.info("secret retired", line(id, secretId, caller));
    }

    private static String line(ClientId id, UUID secretId, String caller) {
        return "client=" + id + " secret=" + secretId + " by=" + caller;
    }
}
