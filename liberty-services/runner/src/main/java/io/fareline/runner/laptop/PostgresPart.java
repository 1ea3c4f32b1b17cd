package io.fareline.runner.laptop;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The one PostgreSQL server with the databases of all services. */
final class PostgresPart implements Part {
    private final PostgresServer server;

    PostgresPart(PostgresServer server) {
        this.server = server;
    }

    PostgresServer server() {
        return server;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Integer> ports() {
        return List.of(server.port());
    }

    @Override
    public Path log() {
        return server.log();
    }

    @Override
    public void launch() {
        server.start();
    }

    @Override
    public boolean isHealthy() {
        return isRunning() && Probe.accepts(server.port());
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public Optional<DetachedProcess> process() {
        return server.process();
    }

    @Override
    public void stop(Duration limit) {
        process().ifPresent(process -> process.stop("INT", limit));
    }
}
