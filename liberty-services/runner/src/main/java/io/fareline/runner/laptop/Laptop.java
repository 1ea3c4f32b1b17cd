package io.fareline.runner.laptop;

import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import io.fareline.platform.testing.RedisServer;
import io.fareline.runner.laptop.JavaProgram.Code;
import io.fareline.runner.laptop.JavaProgram.Program;
import io.fareline.runner.secret.ApiClient;
import io.fareline.runner.secret.Keystore;
import io.fareline.runner.secret.Vault;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final LinkPlan plan;
    private final ClockOffsets clocks;
    private final Map<String, String> toldToServices;

    private record Start(LinkPlan plan, JvmFlags flags, ClockOffsets clocks) {}

    public Laptop(Home home, int offset) {
        this(home, new Start(new LinkPlan(offset, false), JvmFlags.LAPTOP, ClockOffsets.none()), Map.of());
    }

    private Laptop(Home home, Start start, Map<String, String> toldToServices) {
        var plan = start.plan;
        this.home = home;
        this.toldToServices = Map.copyOf(toldToServices);
        this.offset = plan.offset();
        this.plan = plan;
        this.flags = start.flags;
        this.clocks = start.clocks;
        this.vault = new Vault(home.secrets(), new SecureRandom());
        this.settings = new ServiceSettings(home, vault, plan);
        this.postgres = new PostgresPart(new PostgresServer(
                PostgresSettings.at(home.postgres(), port(Listener.POSTGRESQL)).maxConnections(CONNECTIONS)));
    }

    public static Laptop of(Home home, Map<String, String> environment) {
        var plan = new LinkPlan(Listener.offset(environment), new LinkChoice(home).of(environment));
        return new Laptop(home, new Start(plan, JvmFlags.of(environment), ClockOffsets.of(environment)), Map.of());
    }

    /**
     * The same for a process whose own environment is another: services that it starts are told that one, as those are which a
     * command with it started.
     */
    public static Laptop telling(Home home, Map<String, String> environment) {
        var plain = of(home, environment);
        return new Laptop(home, new Start(plain.plan, plain.flags, plain.clocks), environment);
    }

    /** Whether the processes call each other through links, which can be told to fail. */
    public boolean isLinked() {
        return plan.isLinked();
    }

    /** Where the links are told what to do. */
    public URI links() {
        return url("http", Listener.LINKS);
    }

    public int portOffset() {
        return offset;
    }

    public Home home() {
        return home;
    }

    /** PostgreSQL, Redis and, where there are any, the links to them, which everything else needs. */
    public List<Part> stores() {
        return isLinked() ? List.of(postgres, redisPart(), linksPart()) : List.of(postgres, redisPart());
    }

    private RedisPart redisPart() {
        return new RedisPart(home.redis(), port(Listener.REDIS), settings::redisPassword);
    }

    private Part linksPart() {
        var code = new Code("io.fareline.runner.links.Links", () -> System.getProperty("java.class.path"));
        return new JavaProgram(
                home, "links", plan.ports(), new Program(code, flags, settings::ofLinks, Optional.of("/links")));
    }

    /** The provider, the five servers and the edge, which may all start at the same time. */
    public List<Part> servers() {
        var parts = new ArrayList<Part>();
        for (var service : ServiceName.values()) {
            var ports = service.listeners().stream().map(this::port).toList();
            parts.add(new LibertyServer(home, service.text(), ports, () -> environment(service)));
        }
        parts.add(new JavaProgram(home, "provider", List.of(port(Listener.PROVIDER)), providerProgram()));
        parts.add(new JavaProgram(home, "edge", List.of(port(Listener.EDGE)), edgeProgram()));
        return parts;
    }

    /** A service's server, told more than it usually is. */
    public Part told(String service, Map<String, String> more) {
        var name = serviceName(service);
        var ports = name.listeners().stream().map(this::port).toList();
        return new LibertyServer(home, service, ports, () -> with(environment(name), more));
    }

    /** A further server of a service, on that port; whoever starts it has to end it, since {@code down} does not know it. */
    public Part beside(String service, int port, Map<String, String> more) {
        var place = new LibertyServer.Place(service + "-" + port, service);
        var told = with(more, Map.of("HTTP_PORT", Integer.toString(port)));
        return new LibertyServer(home, place, List.of(port), () -> with(environment(serviceName(service)), told));
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private Map<String, String> environment(ServiceName service) {
        var environment = settings.of(service);
        environment.putAll(clocks.variables(service.text()));
        environment.put("JVM_ARGS", String.join(" ", flags.server()));
        return with(environment, toldToServices);
    }

    private Program providerProgram() {
        // A class path of its own: like every service it keeps its migrations under db/migration.
        var code = new Code("io.fareline.sandbox.SandboxProvider", () -> home.classPath("sandbox-provider"));
        return new Program(code, flags, this::providerEnvironment, Optional.of("/health"));
    }

    private Map<String, String> providerEnvironment() {
        var environment = new HashMap<>(settings.ofProvider());
        environment.putAll(clocks.variables("provider"));
        return environment;
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

    /** What a service or the provider is told by its environment; its folder of secrets is written as a side effect. */
    public Map<String, String> settings(String process) {
        return process.equals("provider") ? settings.ofProvider() : settings.of(serviceName(process));
    }

    private static ServiceName serviceName(String service) {
        return ServiceName.valueOf(service.toUpperCase(Locale.ROOT));
    }

    /** Creates the databases and roles where they are missing; PostgreSQL must run. */
    public void prepareDatabases() {
        var cluster = new DatabaseCluster(postgres.server());
        for (var name : databases()) {
            var logins = new DatabaseLogins(vault, name);
            cluster.create(
                    name, vault.password("database." + name + ".owner"), logins.password("a"), logins.password("b"));
        }
    }

    /** Makes the Admin Center's certificate where it is missing. */
    public void prepareKeystore() {
        Keystore.create(home.keystore(), settings.keystorePassword());
    }

    /** For those who exchange secrets while all of it runs. */
    public SecretRotation rotation() {
        return new SecretRotation(vault, settings, postgres.server(), url("http", Listener.AUTH));
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

    /** The server that carries the events, for those who break it. */
    public RedisServer redis() {
        return redisPart().server();
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
