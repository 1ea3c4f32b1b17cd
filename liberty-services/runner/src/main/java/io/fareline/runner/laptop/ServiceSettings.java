package io.fareline.runner.laptop;

import io.fareline.runner.secret.ApiClient;
import io.fareline.runner.secret.SecretFolder;
import io.fareline.runner.secret.SigningKeys;
import io.fareline.runner.secret.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each process is told: plain settings by its environment, secrets by a folder of its own. */
final class ServiceSettings {
    static final String SIGNING_KEYS = "signing.keys";
    private static final String HOST = "127.0.0.1";
    private final Home home;
    private final Vault vault;
    private final LinkPlan plan;

    ServiceSettings(Home home, Vault vault, LinkPlan plan) {
        this.home = home;
        this.vault = vault;
        this.plan = plan;
    }

    /** The environment of a Liberty server; its secrets are written as a side effect. */
    Map<String, String> of(ServiceName service) {
        var folder = writeSecrets(service);
        var settings = new HashMap<String, String>();
        settings.put("FARELINE_SECRETS_FOLDER", folder.path().toString());
        settings.put("VARIABLE_SOURCE_DIRS", folder.path().toString());
        // Liberty reads these two from the environment only. Without a keystore it checks no token at all.
        settings.put("keystore_password", keystorePassword());
        settings.put("ltpa_keys_password", vault.password("ltpa." + service.text()));
        settings.put("HTTP_HOST", HOST);
        var name = service.text();
        settings.put("HTTP_PORT", port(service.listener()));
        settings.put("FARELINE_DATABASE_HOST", HOST);
        settings.put("FARELINE_DATABASE_PORT", port(name, Listener.POSTGRESQL));
        settings.put("FARELINE_MIGRATE", "start");
        settings.put("FARELINE_PROFILE", "sandbox");
        settings.put("FARELINE_REDIS_ADDRESS", "redis://" + HOST + ":" + port(name, Listener.REDIS));
        // Of each service there is one process here, which gives all of a limit when Redis is away.
        settings.put("FARELINE_LIMIT_OWN_PERCENT", "100");
        settings.put("FARELINE_AUTH_ISSUER", url(name, Listener.EDGE));
        settings.put("FARELINE_CLIENT_ID", name);
        // Whoever exchanges keys on a laptop does not want to wait for it.
        settings.put("FARELINE_AUTH_SIGNING_KEYS_RELOAD", "PT1S");
        settings.put("FARELINE_DATABASE_LOGIN_LOOK", "PT1S");
        for (var callee : ServiceName.values()) {
            settings.put("FARELINE_" + callee.name() + "_URL", url(name, callee.listener()));
        }
        settings.put("FARELINE_PROVIDER_URL", url(name, Listener.PROVIDER));
        if (service == ServiceName.ADMIN) {
            settings.put("HTTPS_PORT", port(Listener.ADMIN_CENTER));
            settings.put("FARELINE_KEYSTORE_FILE", home.keystore().toString());
        }
        return settings;
    }

    /** Makes the folder of a service what the vault says now; a service that runs reads it again. */
    SecretFolder writeSecrets(ServiceName service) {
        return new SecretFolder(home.secrets().resolve("of-" + service.text())).write(secrets(service));
    }

    private Map<String, String> secrets(ServiceName service) {
        var name = service.text();
        var secrets = new HashMap<String, String>();
        var login = new DatabaseLogins(vault, name).current();
        secrets.put("fareline.database.user", login.user());
        secrets.put("fareline.database.password", login.password());
        secrets.put("fareline.database.owner.password", vault.password("database." + name + ".owner"));
        secrets.put("fareline.redis.password", redisPassword());
        if (service != ServiceName.AUTH) {
            secrets.put("fareline.client.secret", vault.clientSecret(name));
        }
        switch (service) {
            case AUTH -> {
                secrets.put("fareline.auth.signing.keys", signingKeys());
                secrets.put("fareline.idempotency.answer.keys", "laptop:" + vault.key("answer"));
                secrets.put("fareline.auth.bootstrap.clients", ApiClient.configuration(clients(), vault));
            }
            case FLIGHT -> secrets.put("fareline.offer.keys", "laptop:" + vault.key("offer"));
            case PAYMENT -> secrets.put("fareline.provider.secret.key", providerKey("sk"));
            case ADMIN -> {
                secrets.put("fareline.keystore.password", keystorePassword());
                secrets.put("fareline.admin.center.password", adminCenterPassword());
            }
            case BOOKING -> {}
        }
        return secrets;
    }

    /** The environment of the sandbox provider. */
    Map<String, String> ofProvider() {
        var secrets = Map.of(
                "fareline.provider.database.password",
                        new DatabaseLogins(vault, "provider").current().password(),
                "fareline.provider.database.owner.password", vault.password("database.provider.owner"),
                "fareline.provider.publishable.key", providerKey("pk"),
                "fareline.provider.secret.key", providerKey("sk"));
        var folder = new SecretFolder(home.secrets().resolve("of-provider")).write(secrets);
        return Map.of(
                "FARELINE_SECRETS_FOLDER",
                folder.path().toString(),
                "FARELINE_PROVIDER_HOST",
                HOST,
                "FARELINE_PROVIDER_PORT",
                port(Listener.PROVIDER),
                "FARELINE_PROVIDER_DATABASE_URL",
                "jdbc:postgresql://" + HOST + ":" + port("provider", Listener.POSTGRESQL) + "/provider");
    }

    /** The environment of the edge: where it listens, what it reads, and where each mesh host is on this machine. */
    Map<String, String> ofEdge() {
        var hosts = new ArrayList<String>();
        for (var service : ServiceName.values()) {
            hosts.add(service.text() + "-service=" + HOST + ":" + port("edge", service.listener()));
        }
        return Map.of(
                "FARELINE_EDGE_LISTEN", HOST + ":" + port(Listener.EDGE),
                "FARELINE_EDGE_ROUTES", home.routes().toString(),
                "FARELINE_EDGE_HOSTS", String.join(",", hosts));
    }

    /** The environment of the links. */
    Map<String, String> ofLinks() {
        return Map.of(
                "FARELINE_LINKS_CONTROL", Integer.toString(plan.control()),
                "FARELINE_LINKS_ROUTES", plan.routes());
    }

    private static List<ApiClient> clients() {
        var clients = new ArrayList<>(
                List.of(ApiClient.BUYER, ApiClient.OTHER_BUYER, ApiClient.OPERATOR, ApiClient.SECOND_OPERATOR));
        for (var service : ServiceName.values()) {
            if (service != ServiceName.AUTH) {
                clients.add(ApiClient.service(service.text()));
            }
        }
        return clients;
    }

    private String signingKeys() {
        return vault.kept(SIGNING_KEYS, () -> SigningKeys.generate(Instant.now()));
    }

    /** The provider's key: {@code pk} may make tokens of cards, {@code sk} may move money. */
    String providerKey(String kind) {
        return kind + "_test_" + vault.password("provider." + kind).substring(0, 32);
    }

    String redisPassword() {
        return vault.password("redis");
    }

    String keystorePassword() {
        return vault.password("keystore");
    }

    String adminCenterPassword() {
        return vault.password("admin.center");
    }

    private String url(String caller, Listener callee) {
        return "http://" + HOST + ":" + port(caller, callee);
    }

    private String port(String caller, Listener callee) {
        return Integer.toString(plan.port(caller, callee));
    }

    /** Where it listens itself. */
    private String port(Listener listener) {
        return Integer.toString(plan.ownPort(listener));
    }
}
