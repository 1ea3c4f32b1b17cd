package io.fareline.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Liberty server of the service under test on disk: its own configuration without the file that declares the
 * application (Arquillian deploys it), plus what a test server has otherwise.
 */
final class ServerLayout {
    private static final String APPLICATION = "application.xml";
    private final TestEnvironment environment;
    private final Path module;

    ServerLayout(TestEnvironment environment, Path module) {
        this.environment = environment;
        this.module = module;
    }

    void write(Path folder) throws IOException {
        var user = folder.resolve("usr");
        // A name that no other running server's name contains, as the adapter finds its server by name.
        var name = environment.service() + "-it";
        var server = user.resolve("servers").resolve(name);
        Folders.copy(module.resolve("src/main/liberty/config"), server);
        Files.deleteIfExists(server.resolve(APPLICATION));
        var secrets = Folders.ownedFolder(folder.resolve("secrets"));
        var extra = TestProperties.read(environment);
        writeSecrets(secrets, extra.secrets());
        Files.writeString(server.resolve("server.env"), serverEnvironment(secrets, extra.plain()));
        var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(overrides.resolve("arquillian.xml"), overrides());
        System.setProperty("fareline.it.usr", user.toString());
        System.setProperty("fareline.it.server", name);
        System.setProperty(
                "fareline.it.http.port", Integer.toString(environment.ports().named(TestEnvironment.HTTP)));
    }

    private void writeSecrets(Path folder, Map<String, String> extra) throws IOException {
        var secrets = new TreeMap<String, String>();
        secrets.put("fareline.database.user", environment.database().application());
        secrets.put("fareline.database.password", environment.database().applicationPassword());
        secrets.put("fareline.database.owner.password", environment.database().ownerPassword());
        secrets.put("fareline.redis.password", environment.redis().password());
        secrets.put("fareline.client.secret", "secret-of-" + environment.service());
        secrets.put("keystore_password", "keystore-of-a-test");
        secrets.put("ltpa_keys_password", "ltpa-keys-of-a-test");
        secrets.put("admin_password", "admin-of-a-test");
        secrets.putAll(extra);
        for (var secret : secrets.entrySet()) {
            Folders.writeSecret(folder.resolve(secret.getKey()), secret.getValue());
        }
    }

    private String serverEnvironment(Path secrets, Map<String, String> extra) {
        var properties = new TreeMap<String, String>();
        properties.put("fareline.secrets.folder", secrets.toString());
        properties.put("fareline.database.host", "127.0.0.1");
        properties.put(
                "fareline.database.port",
                Integer.toString(environment.postgres().port()));
        properties.put("fareline.database.name", environment.database().name());
        properties.put("fareline.database.owner.user", environment.database().owner());
        properties.put("fareline.migrate", "start");
        properties.put("fareline.redis.address", environment.redis().address());
        properties.put("fareline.auth.issuer", environment.tokens().issuer());
        properties.put("fareline.auth.url", environment.tokens().issuer());
        properties.put("fareline.client.id", environment.service());
        properties.putAll(extra);
        var text = new StringBuilder();
        text.append("JAVA_HOME=").append(System.getProperty("java.home")).append('\n');
        text.append("VARIABLE_SOURCE_DIRS=").append(secrets).append('\n');
        text.append("keystore_password=keystore-of-a-test\n");
        properties.forEach((name, value) ->
                text.append(variable(name)).append('=').append(value).append('\n'));
        return text.toString();
    }

    private String overrides() {
        return """
                <server>
                  <featureManager>
                    <feature>localConnector-1.0</feature>
                  </featureManager>
                  <variable name="http.host" value="127.0.0.1"/>
                  <variable name="http.port" value="%d"/>
                  <variable name="https.port" value="%d"/>
                  <applicationMonitor updateTrigger="mbean" dropinsEnabled="true"/>
                  <applicationManager startTimeout="180s"/>
                </server>
                """.formatted(
                        environment.ports().named(TestEnvironment.HTTP),
                        environment.ports().named(TestEnvironment.HTTPS));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
