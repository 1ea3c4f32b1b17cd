package io.fareline.runner.laptop;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One of the five Liberty servers: its folder assembled from the module's configuration and WAR, run by Liberty's script. */
final class LibertyServer implements Part {
    private final Home home;
    private final String name;
    private final String module;
    private final List<Integer> ports;
    private final Supplier<Map<String, String>> environment;

    /** What it is called on this machine, and the module that it is a server of. */
    record Place(String name, String module) {}

    /** The first port is the one that answers the health checks. */
    LibertyServer(Home home, String name, List<Integer> ports, Supplier<Map<String, String>> environment) {
        this(home, new Place(name, name), ports, environment);
    }

    LibertyServer(Home home, Place place, List<Integer> ports, Supplier<Map<String, String>> environment) {
        this.home = home;
        this.name = place.name;
        this.module = place.module;
        this.ports = List.copyOf(ports);
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> ports() {
        return ports;
    }

    @Override
    public Path log() {
        return home.log(name);
    }

    @Override
    public void launch() {
        try {
            assemble();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the server " + name, e);
        }
        Logs.startNew(log());
        // The script ends in "exec java", so that its process is the server's.
        var command = List.of(home.liberty().resolve("bin/server").toString(), "run", name);
        DetachedProcess.start(new Launch(name, command, variables(), log(), home.pidFile(name)));
    }

    private Map<String, String> variables() {
        var variables = new HashMap<>(environment.get());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("WLP_USER_DIR", home.servers().toString());
        // Many threads would otherwise get an arena of native memory each.
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("WLP_LOGGING_CONSOLE_FORMAT", "SIMPLE");
        variables.put("WLP_LOGGING_CONSOLE_LOGLEVEL", "INFO");
        return variables;
    }

    // The WAR is copied over only when it changed, so that Liberty keeps what it has expanded and cached.
    private void assemble() throws IOException {
        var server = home.servers().resolve("servers").resolve(name);
        var configuration = home.module(module).resolve("src/main/liberty/config");
        Folders.copy(configuration, server);
        // Where Liberty looks for its keystore; it would take many seconds over one of its own.
        var security = Files.createDirectories(server.resolve("resources/security"));
        Files.copy(home.keystore(), security.resolve("key.p12"), StandardCopyOption.REPLACE_EXISTING);
        var built = home.module(module).resolve("target").resolve(module + ".war");
        if (!Files.exists(built)) {
            throw new Trouble("There is no " + built + "; ./fareline up builds it");
        }
        var deployed = Files.createDirectories(server.resolve("apps")).resolve(module + ".war");
        if (!Files.exists(deployed) || Files.mismatch(built, deployed) >= 0) {
            Files.copy(built, deployed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean isHealthy() {
        return isRunning()
                && Probe.ok(ports.getFirst(), "/health/started")
                && Probe.ok(ports.getFirst(), "/health/ready");
    }

    @Override
    public Optional<String> failure() {
        return Logs.applicationFailure(log());
    }

    @Override
    public Optional<DetachedProcess> process() {
        return DetachedProcess.running(home.pidFile(name));
    }

    @Override
    public void stop(Duration limit) {
        process().ifPresent(process -> process.stop("TERM", limit));
    }
}
