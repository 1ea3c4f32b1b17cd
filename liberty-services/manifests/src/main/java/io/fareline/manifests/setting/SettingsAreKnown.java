package io.fareline.manifests.setting;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every variable that a service or its migrations are given is a setting that they read (or one that all share and another
 * reads), and none that they must be told is missing. A variable with a typing error is otherwise silently the default.
 */
public final class SettingsAreKnown implements Check {
    /** Read by the server and by telemetry, which are not ours. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("OTEL_[A-Z_]+|WLP_OUTPUT_DIR|LOG_DIR|WLP_LOGGING_[A-Z_]+|JVM_ARGS|POD_[A-Z_]+|TZ");
    /** The ConfigMap of everybody. */
    private static final String SHARED = "environment";

    private final List<ServiceSource> services;
    private final List<Setting> settings;

    public SettingsAreKnown(Repository repository) {
        services = repository.services();
        settings = Setting.of(repository);
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var reader : Reader.of(overlay, services)) {
            var given = Environment.of(overlay, reader.pod(), reader.container());
            var shared = shared(overlay, reader);
            for (var variable : given.keySet())
                if (!isKnown(reader, variable, shared.contains(variable)))
                    faults.add(reader.pod(), reader.container(), "is given " + variable + ", which it never reads");
            for (var setting : settings)
                if (setting.isForManifests() && setting.isNeededBy(reader) && !given.containsKey(setting.variable()))
                    faults.add(reader.pod(), reader.container(), "is not given " + setting.variable());
            if ("start".equals(given.get("FARELINE_MIGRATE")))
                faults.add(reader.pod(), reader.container(), "migrates at its start, which is for the Job");
        }
        return faults.all();
    }

    /** Migrations share the ConfigMap of their service. */
    private boolean isKnown(Reader reader, String variable, boolean shared) {
        return OF_OTHERS.matcher(variable).matches()
                || settings.stream()
                        .filter(each -> each.variable().equals(variable))
                        .filter(each -> each.isForManifests() || each.isSecret() && each.environment())
                        .anyMatch(each -> shared || each.services().contains(reader.service()));
    }

    private static List<String> shared(Overlay overlay, Reader reader) {
        return overlay.of("ConfigMap").stream()
                .filter(each -> each.namespace().equals(reader.pod().namespace()))
                .filter(each -> each.name().startsWith(SHARED))
                .flatMap(each -> Manifest.texts(each.at("data")).keySet().stream())
                .toList();
    }
}
