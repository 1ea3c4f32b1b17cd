package io.fareline.bench.faults;

import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.RedisServer;
import io.fareline.platform.testing.RedisSettings;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What happens to Redis beyond an end: it comes back empty, or a replica that has stopped copying takes its place. */
final class RedisFailOver {
    private static final List<String> CALLERS = List.of("auth", "flight", "booking", "payment", "admin");
    private static final Duration COPY_LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE = 100;
    private final OwnFareline fareline;
    private final Processes processes;
    private final LinkOrders links;

    RedisFailOver(OwnFareline fareline, Processes processes, LinkOrders links) {
        this.fareline = fareline;
        this.processes = processes;
        this.links = links;
    }

    /** Its files go; the next start finds none. */
    void wipe() {
        try (var files = Files.list(fareline.laptop().home().redis())) {
            for (var file : files.filter(RedisFailOver::isData).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot wipe Redis", e);
        }
    }

    private static boolean isData(java.nio.file.Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".aof") || name.endsWith(".rdb");
    }

    /** The master dies after its replica has stopped copying; after a while everything leads to the master again. */
    void failOver(int lagMillis) throws InterruptedException {
        var master = fareline.laptop().redis();
        try (var replica = replica(master)) {
            replica.start();
            awaitCopy(replica);
            master.leaveBehind(replica);
            Thread.sleep(lagMillis);
            processes.kill("redis");
            replica.resume();
            replica.promote();
            lead(replica.port());
            Thread.sleep(lagMillis);
            wipe();
            fareline.part("redis").launch();
            master.ask("REPLICAOF", "127.0.0.1", Integer.toString(replica.port()));
            awaitCopy(master);
            replica.kill();
            processes.countKill("redis");
            master.promote();
        } finally {
            lead(master.port());
        }
    }

    private RedisServer replica(RedisServer master) {
        var folder = fareline.laptop().home().state().resolve("redis-replica");
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
        return new RedisServer(
                RedisSettings.at(folder, Ports.free(), master.password()).replicaOf(master.port()));
    }

    private void lead(int port) throws InterruptedException {
        for (var caller : CALLERS) links.lead(caller + "-redis", port);
    }

    private static void awaitCopy(RedisServer copy) throws InterruptedException {
        long end = System.nanoTime() + COPY_LIMIT.toNanos();
        while (!copy.isInStep()) {
            if (System.nanoTime() - end > 0) throw new Trouble("The Redis at " + copy.address() + " did not copy");
            Thread.sleep(PAUSE);
        }
    }
}
