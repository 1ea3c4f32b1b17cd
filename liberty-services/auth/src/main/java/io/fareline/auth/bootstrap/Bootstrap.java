package io.fareline.auth.bootstrap;

import io.fareline.auth.AuthSettings;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the configured clients at start, after the migrations; a wrong entry refuses the application. */
@ApplicationScoped
public class Bootstrap {
    private static final String SETTING = "fareline.auth.bootstrap.clients";

    @Inject
    AuthSettings settings;

    @Inject
    ConfigureClients configureClients;

    void onStart(@Observes @Priority(1000) Startup startup) {
        settings.bootstrapClients().map(this::parsed).ifPresent(configureClients::as);
    }

    private List<ConfiguredClient> parsed(String json) {
        try {
            return ConfiguredClient.parse(json, settings.scopes());
        } catch (IllegalArgumentException wrong) {
            throw new WrongSetting(SETTING, wrong.getMessage());
        }
    }
}
