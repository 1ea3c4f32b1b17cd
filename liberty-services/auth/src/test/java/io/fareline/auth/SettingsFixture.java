package io.fareline.auth;

import io.fareline.platform.service.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Settings without a container: the defaults of the archive, with what a test says on top. */
public final class SettingsFixture {
    private SettingsFixture() {}

    public static AuthSettings settings(Map<String, String> said) {
        var settings = new AuthSettings();
        settings.configuration = configuration(said);
        settings.read();
        return settings;
    }

    private static Configuration configuration(Map<String, String> said) {
        var all = defaults();
        all.setProperty("fareline.auth.issuer", "https://auth.example");
        all.setProperty("fareline.idempotency.answer.keys", "now:" + "A".repeat(43));
        all.putAll(said);
        return new Configuration() {
            @Override
            public Optional<String> optionalText(String name) {
                return Optional.ofNullable(all.getProperty(name)).filter(value -> !value.isBlank());
            }
        };
    }

    private static Properties defaults() {
        try (var file = AuthSettings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
