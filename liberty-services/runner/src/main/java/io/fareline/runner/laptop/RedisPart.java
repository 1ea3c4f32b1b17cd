package io.fareline.runner.laptop;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.RedisServer;
import io.fareline.platform.testing.RedisSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The one Redis server: streams of events, caches and limits. */
final class RedisPart implements Part {
    private final RedisSettings settings;
    private final Supplier<String> password;

    /** The password is asked for at the start only, so that looking at a server makes none. */
    RedisPart(Path folder, int port, Supplier<String> password) {
        this.settings = RedisSettings.at(folder, port, "").durable();
        this.password = password;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.port());
    }

    @Override
    public Path log() {
        return settings.folder().resolve("redis.log");
    }

    /** With its password, for those who ask it something. */
    RedisServer server() {
        return new RedisServer(settings.password(password.get()));
    }

    @Override
    public void launch() {
        server().start();
    }

    @Override
    public boolean isHealthy() {
        return isRunning() && Probe.accepts(settings.port());
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public Optional<DetachedProcess> process() {
        return new RedisServer(settings).process();
    }

    @Override
    public void stop(Duration limit) {
        process().ifPresent(process -> process.stop("TERM", limit));
    }
}
