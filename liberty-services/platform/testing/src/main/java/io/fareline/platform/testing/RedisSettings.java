package io.fareline.platform.testing;

import java.nio.file.Path;

/** Where a Redis server keeps its files, its port and password, and whether it writes an append-only file. */
public record RedisSettings(Path folder, int port, String password, boolean appendOnly, Path cache) {
    public static RedisSettings at(Path folder, int port, String password) {
        return new RedisSettings(folder.toAbsolutePath(), port, password, false, Binaries.defaultCache());
    }

    public RedisSettings password(String other) {
        return new RedisSettings(folder, port, other, appendOnly, cache);
    }

    /** Writes every change to a file, synced each second, and reads it at start. */
    public RedisSettings durable() {
        return new RedisSettings(folder, port, password, true, cache);
    }

    /** The folder into which the binary is unpacked, instead of the user's cache. */
    public RedisSettings cache(Path other) {
        return new RedisSettings(folder, port, password, appendOnly, other);
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
