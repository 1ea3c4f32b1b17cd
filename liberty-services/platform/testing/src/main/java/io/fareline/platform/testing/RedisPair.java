package io.fareline.platform.testing;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A single Redis server and a replica that copies it, each at a port of its own: what is promoted is the replica, with
 * whatever it had copied by then. Clients of one address have to be led to it by whoever stands in between.
 */
public final class RedisPair implements AutoCloseable {
    private static final Duration COPY_LIMIT = Duration.ofSeconds(20);
    private final RedisServer master;
    private final RedisServer replica;

    public RedisPair(Path folder, String password) {
        this(folder, password, Ports.free(), Ports.free());
    }

    public RedisPair(Path folder, String password, int masterPort, int replicaPort) {
        master = new RedisServer(RedisSettings.at(folder.resolve("master"), masterPort, password));
        replica = new RedisServer(RedisSettings.at(folder.resolve("replica"), replicaPort, password)
                .replicaOf(masterPort));
    }

    /** Starts both and waits until the replica has everything. */
    public RedisPair start() {
        master.start();
        replica.start();
        if (!Waiting.until(COPY_LIMIT, replica::isInStep)) {
            throw new ServerFailure("The replica at " + replica.address() + " did not copy " + master.address());
        }
        return this;
    }

    public RedisServer master() {
        return master;
    }

    public RedisServer replica() {
        return replica;
    }

    /** From now on the replica copies nothing, while the master acknowledges what it is told. */
    public void lag() {
        master.leaveBehind(replica);
    }

    /** The master dies; the replica takes its place with what it has. What it had not copied is lost. */
    public RedisServer failOver() {
        master.kill();
        replica.resume();
        replica.promote();
        return replica;
    }

    @Override
    public void close() {
        replica.kill();
        master.kill();
    }
}
