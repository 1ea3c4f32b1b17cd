package io.fareline.runner.laptop;

import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import io.fareline.runner.laptop.JavaProgram.Code;
import io.fareline.runner.laptop.JavaProgram.Program;
import io.fareline.runner.secret.ApiClient;
import io.fareline.runner.secret.Keystore;
import io.fareline.runner.secret.Vault;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One Fareline on this machine: all its parts in the order in which they start, and what they need before. */
public final class Laptop {
    private static final int CONNECTIONS = 200;
    private final Home home;
    private final int offset;
    private final JvmFlags flags;
    private final Vault vault;
    private final ServiceSettings settings;
    private final PostgresPart postgres;

    public Laptop(Home home, int offset) {
        this(home, offset, JvmFlags.LAPTOP);
    }

    private Laptop(Home home, int offset, JvmFlags flags) {
        this.home = home;
        this.offset = offset;
        this.flags = flags;
        this.vault = new Vault(home.secrets(), new SecureRandom());
        this.settings = new ServiceSettings(home, vault, offset);
        this.postgres = new PostgresPart(new PostgresServer(
                PostgresSettings.at(home.postgres(), port(Listener.POSTGRESQL)).maxConnections(CONNECTIONS)));
    }

    public static Laptop of(Home home, Map<String, String> environment) {
        return new Laptop(home, Listener.offset(environment), JvmFlags.of(environment));
    }

    public Home home() {
        return home;
    }

    /** PostgreSQL and Redis, which everything else needs. */
    public List<Part> stores() {
        return List.of(postgres, new RedisPart(home.redis(), port(Listener.REDIS), settings::redisPassword));
    }

    /** The provider, the five servers and the edge, which may all start at the same time. */
    public List<Part> servers() {
        var parts = new ArrayList<Part>();
        for (var service : ServiceName.values()) {
            var ports = service.listeners().stream().map(this::port).toList();
            parts.add(new LibertyServer(home, service.text(), ports, () -> environment(service)));
        }
        parts.add(new JavaProgram(home, "provider", port(Listener.PROVIDER), providerProgram()));
        parts.add(new JavaProgram(home, "edge", port(Listener.EDGE), edgeProgram()));
        return parts;
    }

    private Map<String, String> environment(ServiceName service) {
        var environment = settings.of(service);
        environment.put("JVM_ARGS", String.join(" ", flags.server()));
        return environment;
    }

    private Program providerProgram() {
        // A class path of its own: like every service it keeps its migrations under db/migration.
        var code = new Code("io.fareline.sandbox.SandboxProvider", () -> home.classPath("sandbox-provider"));
        return new Program(code, flags, settings::ofProvider, Optional.of("/health"));
    }

    private Program edgeProgram() {
        var code = new Code("io.fareline.runner.edge.Edge", () -> System.getProperty("java.class.path"));
        return new Program(code, flags, settings::ofEdge, Optional.empty());
    }

    public List<Part> parts() {
        var parts = new ArrayList<>(stores());
        parts.addAll(servers());
        return parts;
    }

    /** Creates the databases and roles where they are missing; PostgreSQL must run. */
    public void prepareDatabases() {
        var cluster = new DatabaseCluster(postgres.server());
        for (var name : databases()) {
            cluster.create(
                    name, vault.password("database." + name + ".owner"), vault.password("database." + name + ".app"));
        }
    }

    /** Makes the Admin Center's certificate where it is missing. */
    public void prepareKeystore() {
        Keystore.create(home.keystore(), settings.keystorePassword());
    }

    public static List<String> databases() {
        var names = new ArrayList<String>();
        for (var service : ServiceName.values()) {
            names.add(service.text());
        }
        names.add("provider");
        return names;
    }

    /** The server that holds all databases, for those who check them. */
    public PostgresServer postgres() {
        return postgres.server();
    }

    public URI edge() {
        return url("http", Listener.EDGE);
    }

    public URI provider() {
        return url("http", Listener.PROVIDER);
    }

    /** Each service's own address, beside the edge: for those who look at what is not public. */
    public Map<String, URI> services() {
        var urls = new TreeMap<String, URI>();
        for (var service : ServiceName.values()) {
            urls.put(service.text(), url("http", service.listener()));
        }
        return urls;
    }

    public URI adminCenter() {
        return url("https", Listener.ADMIN_CENTER).resolve("/adminCenter/");
    }

    public String adminCenterPassword() {
        return settings.adminCenterPassword();
    }

    public String clientSecret(ApiClient client) {
        return vault.clientSecret(client.id());
    }

    public String publishableKey() {
        return settings.providerKey("pk");
    }

    /** The provider's key that moves money: for those who compare its record with the ledger. */
    public String providerSecretKey() {
        return settings.providerKey("sk");
    }

    public int port(Listener listener) {
        return listener.port(offset);
    }

    private URI url(String scheme, Listener listener) {
        return URI.create(scheme + "://127.0.0.1:" + port(listener));
    }
}
