package io.fareline.auth.bootstrap;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientState;
import io.fareline.auth.client.NewSecret;
import io.fareline.auth.client.SecretRules;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings the database in line with the clients of the configuration, all or none. */
@ApplicationScoped
public class ConfigureClients {
    /** Of no meaning but to be the same on all replicas, which start at the same time. */
    private static final UUID START = new UUID(0, 0x6661_7265_6c69_6e65L);

    @Inject
    ApiClients clients;

    @Inject
    AuthSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Transactional
    public void as(List<ConfiguredClient> configured) {
        clients.oneAtATime(START);
        Instant now = clock.instant();
        configured.forEach(client -> configure(client, now));
    }

    private void configure(ConfiguredClient configured, Instant now) {
        var client = clients.toChange(configured.id()).orElseGet(() -> added(configured, now));
        var rules = new SecretRules(settings.secretOverlap(), settings.secretReissue());
        client.configure(configured.registration(), new NewSecret(ids.next(), configured.hash()), now, rules);
        if (client.state() == ClientState.DISABLED) {
            SecurityLog.warning("configured client stays disabled", "client=" + client.id());
        }
    }

    private ApiClient added(ConfiguredClient configured, Instant now) {
        var client = new ApiClient(configured.id(), configured.registration(), now);
        clients.add(client);
        SecurityLog.info("client configured", "client=" + client.id());
        return client;
    }
}
