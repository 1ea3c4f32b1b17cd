package io.fareline.manifests.setting;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The keys of the Secret that a service or its migrations find in their folder are the secrets that their code reads: none
 * missing, none that nobody reads. Whoever has a secret for nothing can lose it.
 */
public final class SecretsAreRead implements Check {
    /** What the image's own entry point takes from the folder. */
    private static final String START = "liberty-services/images/bin/start";

    private static final Pattern IN_FOLDER = Pattern.compile("\\$FARELINE_SECRETS_FOLDER/([a-z][a-z._]+)");
    private final List<ServiceSource> services;
    private final List<Setting> settings;
    private final Set<String> ofImage;

    public SecretsAreRead(Repository repository) {
        services = repository.services();
        settings = Setting.of(repository);
        ofImage = IN_FOLDER
                .matcher(repository.text(START))
                .results()
                .map(each -> each.group(1))
                .collect(toSet());
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var reader : Reader.of(overlay, services)) {
            var written = folder(overlay, reader, faults);
            references(overlay, reader, faults);
            for (var setting : settings) {
                if (!setting.isReadBy(reader)) continue;
                if (setting.isSecret() && setting.isNeededBy(reader) && !written.contains(setting.name()))
                    faults.add(reader.pod(), reader.container(), "is not given the secret " + setting.name());
                written.remove(setting.name());
            }
            if (!reader.migrates()) written.removeAll(ofImage);
            for (var unread : written)
                faults.add(
                        reader.pod(), reader.container(), "is given the secret " + unread + ", which it never reads");
        }
        return faults.all();
    }

    /** Keys of the Secret at the place where the service looks for its secrets. */
    private static Set<String> folder(Overlay overlay, Reader reader, Faults faults) {
        var place =
                Environment.of(overlay, reader.pod(), reader.container()).getOrDefault("FARELINE_SECRETS_FOLDER", "");
        for (var mount : reader.container().path("volumeMounts"))
            if (mount.path("mountPath").asText().equals(place))
                for (var volume : reader.pod().spec().path("volumes"))
                    if (volume.path("name").equals(mount.path("name")))
                        return keys(
                                overlay,
                                reader,
                                volume.path("secret").path("secretName").asText());
        faults.add(reader.pod(), reader.container(), "has no volume at FARELINE_SECRETS_FOLDER");
        return new TreeSet<>();
    }

    /** Variables are taken from keys that are written. */
    private static void references(Overlay overlay, Reader reader, Faults faults) {
        for (var variable : reader.container().path("env")) {
            JsonNode reference = Manifest.at(variable, "valueFrom.secretKeyRef");
            if (reference.isMissingNode()) continue;
            var key = reference.path("key").asText();
            if (!keys(overlay, reader, reference.path("name").asText()).contains(key))
                faults.add(reader.pod(), reader.container(), "takes the key " + key + ", which nobody writes");
        }
    }

    private static Set<String> keys(Overlay overlay, Reader reader, String secret) {
        return overlay.of("ExternalSecret").stream()
                .filter(each -> each.namespace().equals(reader.pod().namespace()))
                .filter(each -> each.at("spec.target.name").asText(each.name()).equals(secret))
                .findFirst()
                .map(SecretsAreRead::written)
                .orElseGet(TreeSet::new);
    }

    private static TreeSet<String> written(Manifest secret) {
        var template = Manifest.texts(secret.at("spec.target.template.data"));
        if (!template.isEmpty()) return new TreeSet<>(template.keySet());
        var keys = new TreeSet<String>();
        for (var each : secret.at("spec.data")) keys.add(each.path("secretKey").asText());
        return keys;
    }
}
