package io.fareline.platform.security.limit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.RedisClient;
import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.RedisCluster;
import io.fareline.platform.testing.RedisServer;
import io.fareline.platform.testing.RedisSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/** Limits over several servers, on a real Redis of one node and of three. */
@Timeout(120)
class LimiterTest {
    private static final String PASSWORD = "only-for-tests";
    /** So slow that nothing comes back while a test runs. */
    private static final Allowance TEN = new Allowance(1, 10);

    private static final Advances.Limits ADVANCES = new Advances.Limits(1, Duration.ofMillis(100), 100);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<RedissonClient> clients = new ArrayList<>();
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final String client = UUID.randomUUID().toString();

    @AfterEach
    void end() throws Exception {
        for (var each : clients) each.shutdown();
        for (var each : servers) each.close();
        threads.shutdown();
        remove();
    }

    @Test
    void twoServersShareOneLimit() {
        var redis = redis();
        var one = connected(server("single", redis.address()));
        var other = connected(server("single", redis.address()));
        for (int request = 0; request < 5; request++) {
            assertTrue(take(one, 1).isAllowed());
            assertTrue(take(other, 1).isAllowed());
        }
        assertFalse(take(one, 1).isAllowed());
        var refused = take(other, 1);
        assertFalse(refused.isAllowed());
        assertTrue(refused.retryAfter().compareTo(Duration.ofSeconds(60)) <= 0, "a minute for one: " + refused);
        assertTrue(refused.retryAfter().compareTo(Duration.ofSeconds(30)) > 0, "not before: " + refused);
        var others = one.take("search", "somebody else", TEN, 10).orElseThrow();
        assertTrue(others.isAllowed(), "another client has its own");
        assertTrue(other.take("calendar", client, TEN, 10).orElseThrow().isAllowed(), "and another group too");
    }

    @Test
    void redisCountsAsAProcessDoes() {
        var redis = redis();
        var shared = connected(server("single", redis.address()));
        var own = new OwnBuckets(new MovableClock(), 10);
        for (int cost : new int[] {3, 0, 5, 2, 100, 1, 1}) {
            var told = take(shared, cost);
            var known = own.take("acme", TEN, cost);
            assertEquals(known.isAllowed(), told.isAllowed(), "cost " + cost);
            assertEquals(known.left(), told.left(), "cost " + cost);
        }
    }

    @Test
    void whatWasUsedComesBackByTheClockOfRedis() {
        var redis = redis();
        var shared = connected(server("single", redis.address()));
        var fast = new Allowance(600, 2);
        assertTrue(shared.take("search", client, fast, 2).orElseThrow().isAllowed());
        assertFalse(shared.take("search", client, fast, 2).orElseThrow().isAllowed());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        shared.take("search", client, fast, 2).orElseThrow().isAllowed());
        assertTrue((Long) redis.ask("PTTL", shared.key("search", client)) <= 200, "and then the key goes");
    }

    @Test
    void aClusterKeepsLimitsOnAllItsNodes() {
        var cluster = new RedisCluster(folder.resolve("cluster"), PASSWORD).start(3);
        servers.add(cluster);
        var one = connected(server("cluster", String.join(",", cluster.addresses())));
        var other = connected(server("cluster", String.join(",", cluster.addresses())));
        var masters = IntStream.range(0, 30)
                .mapToObj(number -> cluster.masterOf(one.key("search", "client " + number)))
                .distinct()
                .count();
        assertEquals(3, masters);
        for (int number = 0; number < 30; number++) {
            assertTrue(one.take("search", "client " + number, TEN, 10)
                    .orElseThrow()
                    .isAllowed());
            assertFalse(other.take("search", "client " + number, TEN, 1)
                    .orElseThrow()
                    .isAllowed());
        }
    }

    @Test
    void withoutRedisEachServerGivesItsPartOfTheSameBudget() {
        var redis = redis();
        var one = limiter(server("single", redis.address()));
        var other = limiter(server("single", redis.address()));
        connected(one.shared);
        connected(other.shared);
        var group = RequestGroup.of("search", "GET /v1/things", TEN);
        for (int request = 0; request < 10; request++)
            assertTrue(one.take(group, client, 1).isAllowed());
        redis.kill();
        assertFalse(one.take(group, client, 1).isAllowed(), "who had used up everything has nothing more there");
        int elsewhere = 0;
        while (other.take(group, client, 1).isAllowed()) elsewhere++;
        assertEquals(5, elsewhere, "half of it, since two share");
        long before = System.nanoTime();
        for (int request = 0; request < 1_000; request++) one.take(group, client, 1);
        assertTrue(System.nanoTime() - before < 1_000_000_000L, "and nobody waits");
    }

    @Test
    void whoAsksOftenGetsNoMoreThanTheLimitAndSeldomWaitsForRedis() {
        var redis = redis();
        var one = limiter(server("single", redis.address()));
        var other = limiter(server("single", redis.address()));
        connected(one.shared);
        connected(other.shared);
        var group = RequestGroup.of("search", "GET /v1/things", new Allowance(1, 2_000));
        long before = scripts(redis);
        int allowed = 0;
        for (int request = 0; request < 2_000; request++) {
            if (one.take(group, client, 1).isAllowed()) allowed++;
            if (other.take(group, client, 1).isAllowed()) allowed++;
        }
        assertEquals(2_000, allowed, "all that there is, and nothing twice");
        long asked = scripts(redis) - before - 2 * 1_000;
        assertTrue(asked < 300, "1,000 were refused by Redis at each server; asked else: " + asked);
        assertFalse(one.take(group, client, 1).isAllowed());
    }

    private static long scripts(RedisServer redis) {
        var calls = Pattern.compile("cmdstat_eval(?:sha)?:calls=(\\d+)")
                .matcher((String) redis.ask("INFO", "commandstats"));
        return calls.results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    @Test
    void aRedisThatHangsSlowsOneRequestAtMost() {
        var redis = redis();
        var limiter = limiter(server("single", redis.address()));
        connected(limiter.shared);
        var group = RequestGroup.of("search", "GET /v1/things", new Allowance(600_000, 10_000));
        redis.hang();
        try {
            long before = System.nanoTime();
            for (int request = 0; request < 1_000; request++)
                assertTrue(limiter.take(group, client, 1).isAllowed());
            assertTrue(System.nanoTime() - before < 2_000_000_000L);
        } finally {
            redis.resume();
        }
    }

    private RedisServer redis() {
        var redis = new RedisServer(RedisSettings.at(folder.resolve("redis"), Ports.free(), PASSWORD)).start();
        servers.add(redis);
        return redis;
    }

    private SharedBuckets server(String mode, String addresses) {
        System.setProperty("fareline.redis.mode", mode);
        System.setProperty("fareline.redis.address", addresses);
        System.setProperty("fareline.redis.password", PASSWORD);
        var redisson = Redisson.create(RedisClient.config(new Configuration()));
        clients.add(redisson);
        var limits = new RedisChoice.Limits(Duration.ofMillis(500), Duration.ofSeconds(5), 8);
        return new SharedBuckets(redisson, new RedisChoice(threads, new MovableClock(), limits), "shop");
    }

    private static SharedBuckets connected(SharedBuckets server) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> server.take("search", "nobody", new Allowance(600_000, 1_000), 1)
                        .isPresent());
        return server;
    }

    private static Limiter limiter(SharedBuckets shared) {
        var limiter = new Limiter();
        limiter.shared = shared;
        limiter.own = new OwnBuckets(new MovableClock(), 100);
        limiter.advances = new Advances(ADVANCES, new MovableClock());
        limiter.metrics = new LimitMetrics();
        limiter.settings = new LimitSettings() {
            @Override
            int ownPercent() {
                return 50;
            }
        };
        return limiter;
    }

    private Verdict take(SharedBuckets server, int cost) {
        return server.take("search", client, TEN, cost).orElseThrow();
    }

    private void remove() {
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left + ")");
        }
    }
}
