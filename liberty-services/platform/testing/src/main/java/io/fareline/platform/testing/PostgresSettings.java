package io.fareline.platform.testing;

import java.nio.file.Path;

/**
 * Where a PostgreSQL server keeps its data and how large it may grow. There is no setting for durability: every server
 * runs with fsync and synchronous commit on, as PostgreSQL does by default.
 */
public record PostgresSettings(Path folder, int port, int maxConnections, String sharedBuffers, Path cache) {
    public static PostgresSettings at(Path folder, int port) {
        return new PostgresSettings(folder.toAbsolutePath(), port, 200, "64MB", Binaries.defaultCache());
    }

    public PostgresSettings maxConnections(int limit) {
        return new PostgresSettings(folder, port, limit, sharedBuffers, cache);
    }

    /** The folder into which the binaries are unpacked, instead of the user's cache. */
    public PostgresSettings cache(Path other) {
        return new PostgresSettings(folder, port, maxConnections, sharedBuffers, other);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    Path pidFile() {
        return folder.resolve("postgresql.pid");
    }

    Path passwordFile() {
        return folder.resolve("superuser.password");
    }
}
