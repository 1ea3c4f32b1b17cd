package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Redis server on 127.0.0.1 from the binary of a Maven artifact, with a password and without eviction. */
public final class RedisServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int ANSWER_LIMIT_MILLIS = 1000;
    private static final int LOG_LINES = 8;
    private final RedisSettings settings;

    public RedisServer(RedisSettings settings) {
        this.settings = settings;
    }

    /** Starts it and waits until it answers a PING with its password. */
    public RedisServer start() {
        if (process().isPresent()) {
            return this;
        }
        if (!Ports.isFree(settings.port())) {
            throw new ServerFailure("Redis cannot start: port " + settings.port() + " is in use");
        }
        var process = launch();
        if (!Waiting.until(START_LIMIT, () -> !process.alive() || answers()) || !process.alive()) {
            stop();
            throw new ServerFailure("Redis did not start; the end of " + settings.log() + ":\n"
                    + String.join("\n", DetachedProcess.lastLines(settings.log(), LOG_LINES)));
        }
        return this;
    }

    private DetachedProcess launch() {
        var resource = Binaries.onArm() ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
        var program = new Binaries(settings.cache()).executable(resource, resource);
        var file = settings.folder().resolve("redis.conf");
        try {
            Folders.ownedFolder(settings.folder());
            Folders.writeSecret(file, configuration());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare Redis in " + settings.folder(), e);
        }
        var command = List.of(program.toString(), file.toString());
        return DetachedProcess.start(new Launch("Redis", command, Map.of(), settings.log(), settings.pidFile()));
    }

    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass "%s"
                masterauth "%s"
                dir "%s"
                maxmemory-policy noeviction
                save ""
                appendonly %s
                appendfsync everysec
                %s
                """.formatted(
                        settings.port(),
                        settings.password(),
                        settings.password(),
                        settings.folder(),
                        settings.appendOnly() ? "yes" : "no",
                        String.join("\n", settings.directives()));
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), ANSWER_LIMIT_MILLIS);
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            var question = "AUTH " + settings.password() + "\r\nPING\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            var answer = "+OK\r\n+PONG\r\n".getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(answer, socket.getInputStream().readNBytes(answer.length));
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops it after the append-only file is written. Nothing happens when it does not run. */
    public void stop() {
        process().ifPresent(process -> process.stop("TERM", STOP_LIMIT));
    }

    /** Ends it at once. */
    public void kill() {
        process().ifPresent(DetachedProcess::kill);
    }

    /** It keeps its connections and answers nothing, until {@link #resume}. */
    public void hang() {
        process().ifPresent(process -> process.send("STOP"));
    }

    public void resume() {
        process().ifPresent(process -> process.send("CONT"));
    }

    /**
     * From now on the replica copies nothing, while this master acknowledges what it is told. It is stopped and its
     * connection is cut, as a stopped process would still find in its socket what was sent meanwhile.
     */
    public void leaveBehind(RedisServer replica) {
        replica.hang();
        ask("CLIENT", "KILL", "TYPE", "replica");
    }

    /** Makes a replica a server of its own. */
    public void promote() {
        ask("REPLICAOF", "NO", "ONE");
    }

    /** Sends one command. @return a String, a Long, a List of such, or null */
    public Object ask(String... command) {
        try (var connection = new RedisConnection(settings.port(), settings.password())) {
            return connection.ask(command);
        }
    }

    /** Whether a replica is connected and has copied everything that it was sent. */
    public boolean isInStep() {
        var replication = (String) ask("INFO", "replication");
        return replication.contains("master_link_status:up") && replication.contains("master_sync_in_progress:0");
    }

    public boolean isMaster() {
        return ((String) ask("INFO", "replication")).contains("role:master");
    }

    @Override
    public void close() {
        stop();
    }

    /** The server's process, when it runs. */
    public Optional<DetachedProcess> process() {
        return DetachedProcess.running(settings.pidFile());
    }

    public String address() {
        return "redis://127.0.0.1:" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    public String password() {
        return settings.password();
    }
}
