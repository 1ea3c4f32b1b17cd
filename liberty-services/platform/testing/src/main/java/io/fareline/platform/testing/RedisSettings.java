package io.fareline.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a Redis server keeps its files, its port and password, and whether it writes an append-only file.
 *
 * @param directives further lines of its configuration
 */
public record RedisSettings(
        Path folder, int port, String password, boolean appendOnly, Path cache, List<String> directives) {
    public RedisSettings {
        directives = List.copyOf(directives);
    }

    public static RedisSettings at(Path folder, int port, String password) {
        return new RedisSettings(folder.toAbsolutePath(), port, password, false, Binaries.defaultCache(), List.of());
    }

    public RedisSettings password(String other) {
        return new RedisSettings(folder, port, other, appendOnly, cache, directives);
    }

    /** Writes every change to a file, synced each second, and reads it at start. */
    public RedisSettings durable() {
        return new RedisSettings(folder, port, password, true, cache, directives);
    }

    /** The folder into which the binary is unpacked, instead of the user's cache. */
    public RedisSettings cache(Path other) {
        return new RedisSettings(folder, port, password, appendOnly, other, directives);
    }

    /** A replica of the server at that port, which has the same password; it copies without writing a file between. */
    public RedisSettings replicaOf(int masterPort) {
        return with("replicaof 127.0.0.1 " + masterPort, "repl-diskless-sync yes", "repl-diskless-sync-delay 0");
    }

    RedisSettings with(String... more) {
        var all = new ArrayList<>(directives);
        all.addAll(List.of(more));
        return new RedisSettings(folder, port, password, appendOnly, cache, all);
    }

    Path log() {
        return folder.resolve("redis.log");
    }

    Path pidFile() {
        return folder.resolve("redis.pid");
    }

    @Override
    public String toString() {
        return "RedisSettings[" + folder + ", " + port + "]";
    }
}
