package io.fareline.auth.administration;

import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import io.fareline.platform.idempotency.IdempotentRequest;
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

    @Inject
    IdempotentRequest request;

    /** The secret's id is the effect's: a retry whose first answer nobody got gives that secret another value. */
    @Transactional
    public IssuedSecret issue(ClientId id, String caller) {
        request.hold();
        var issued = secrets.issue(clients.administrableToChange(id), request.effectId(), clock.instant());
        clients.flush();
        SecurityLog.info("secret issued", line(id, request.effectId(), caller));
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
