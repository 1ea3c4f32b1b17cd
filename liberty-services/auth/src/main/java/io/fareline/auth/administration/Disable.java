package io.fareline.auth.administration;

import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends a client: it gets no more tokens, and those that it has live out their minutes. */
@ApplicationScoped
public class Disable {
    @Inject
    ApiClients clients;

    @Inject
    Clock clock;

    @Transactional
    public void client(ClientId id, String caller) {
        clients.administrableToChange(id).disable(clock.instant());
        SecurityLog.info("client disabled", "client=" + id + " by=" + caller);
    }
}
