package io.fareline.platform.service;

import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/**
 * Refuses the application when a setting is missing or not as it is described, before anything is begun. All faults are
 * logged, each by a line that names the setting; also of those that only the server or a library reads.
 */
@ApplicationScoped
class SettingsCheck {
    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    @Inject
    Configuration configuration;

    void onStart(@Observes @Priority(0) Startup startup) {
        List<WrongSetting> faults = faults();
        faults.forEach(fault -> LOG.severe(fault.getMessage()));
        if (!faults.isEmpty()) throw faults.getFirst();
    }

    List<WrongSetting> faults() {
        return configuration.settings().all().stream()
                .flatMap(
                        setting -> setting
                                .fault(configuration::optionalText)
                                .map(rule -> new WrongSetting(setting.name(), rule))
                                .stream())
                .toList();
    }
}
