package io.fareline.platform.outbox.filling;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.inbox.InboxFixture;
import io.fareline.platform.outbox.relay.Relay;
import io.fareline.platform.outbox.relay.RelayFixture;
import io.fareline.platform.testing.RedisCluster;
import io.fareline.platform.testing.RedisPair;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamTrimArgs;
import org.redisson.client.codec.StringCodec;

/** The whole way from outbox to effect while Redis loses what it acknowledged: every event has its effect, once. */
@Timeout(180)
class LostRedisTest {
    private static final String STREAM = EventStreams.of("shop");

    /** A service that tells and one that hears, over one Redis. */
    private static final class Services {
        final RelayFixture shop;
        final InboxFixture reports;
        final InboxFixture.Recorder recorder;
        final FillFixture filling;
        Relay relay;
        Runnable reader;

        Services(RedissonClient redisson) {
            shop = new RelayFixture(redisson);
            reports = new InboxFixture(shop.database, shop.clock);
            recorder = reports.new Recorder();
            filling = new FillFixture(reports);
            use(redisson);
        }

        void use(RedissonClient redisson) {
            relay = shop.relay(redisson);
            reader = reports.reader(redisson, recorder, "one");
        }

        void tell(int events) {
            for (int i = 0; i < events; i++) shop.add("an order");
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                shop.clock.pass(Duration.ofSeconds(5));
                relay.run();
                return shop.database.number("select count(*) from outbox where published_at is null") == 0;
            });
        }

        void hear() {
            for (int round = 0; round < 3; round++) {
                shop.clock.pass(Duration.ofMinutes(1));
                reader.run();
            }
        }

        /** No step of this is anybody's but the services' own. */
        void everythingComesOnce(int events) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                hear();
                filling.pass(recorder);
                assertEquals(events, reports.effects());
            });
            assertEquals(events, shop.database.number("select count(distinct event_id) from effect"));
            assertEquals(events, reports.contiguous());
            assertEquals(0, shop.database.number("select count(*) from inbox_dead"));
        }
    }

    @Test
    void aWipedRedisIsMadeGoodOfAndUsedAgain() {
        for (Topology topology : Topology.values()) {
            var services = new Services(TestServers.redis(topology));
            services.tell(5);
            services.hear();
            services.tell(5);
            TestServers.redis(topology);
            services.everythingComesOnce(10);
            services.tell(5);
            services.hear();
            assertEquals(15, services.reports.effects(), "by the stream, without asking");
        }
    }

    @Test
    void aStreamThatIsTrimmedBelowASlowConsumerCostsNothing() {
        for (Topology topology : Topology.values()) {
            var redisson = TestServers.redis(topology);
            var services = new Services(redisson);
            services.tell(2);
            services.hear();
            services.tell(20);
            redisson.getStream(STREAM, StringCodec.INSTANCE)
                    .trim(StreamTrimArgs.maxLen(3).noLimit());
            services.everythingComesOnce(22);
        }
    }

    @Test
    void aLaggingReplicaThatIsPromotedLosesNoEvent() {
        try (var pair = new RedisPair(TestServers.folderOf("pair"), TestServers.PASSWORD).start()) {
            var services =
                    new Services(TestServers.client("single", pair.master().address()));
            services.tell(4);
            services.hear();
            await().until(() -> ((Long) pair.replica().ask("XLEN", STREAM)) == 4);
            pair.lag();
            services.tell(4);
            services.hear();
            services.tell(4);
            var promoted = pair.failOver();
            assertEquals(4L, promoted.ask("XLEN", STREAM));
            services.use(TestServers.client("single", promoted.address()));
            services.everythingComesOnce(12);
            services.tell(4);
            services.everythingComesOnce(16);
        }
    }

    @Test
    void aMasterOfAClusterThatDiesWithWhatItAcknowledgedLosesNoEvent() {
        try (var cluster = new RedisCluster(TestServers.folderOf("failover"), TestServers.PASSWORD).start(3)) {
            var services = new Services(TestServers.client("cluster", String.join(",", cluster.addresses())));
            services.tell(4);
            services.hear();
            var master = cluster.masterOf(STREAM);
            var replica = cluster.addReplica(master);
            master.leaveBehind(replica);
            services.tell(4);
            master.kill();
            replica.resume();
            cluster.failOver(replica, "TAKEOVER");
            assertEquals(4L, replica.ask("XLEN", STREAM));
            services.tell(4);
            services.everythingComesOnce(12);
            assertTrue((Long) replica.ask("XLEN", STREAM) > 4, "the relay found the new master");
        }
    }

    @Test
    void aSlotThatMovesIsFollowed() {
        var services = new Services(TestServers.redis(Topology.CLUSTER));
        var cluster = TestServers.redisCluster();
        services.tell(4);
        services.hear();
        var from = cluster.masterOf(STREAM);
        var to = cluster.masters().stream()
                .filter(master -> master != from)
                .findFirst()
                .orElseThrow();
        cluster.moveSlot(cluster.slot(STREAM), from, to);
        try {
            services.tell(4);
            services.hear();
            assertEquals(8, services.reports.effects(), "by the stream, without asking");
            assertTrue((Long) to.ask("XLEN", STREAM) >= 8);
        } finally {
            cluster.moveSlot(cluster.slot(STREAM), to, from);
        }
    }
}
