package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.Outbox;
import io.fareline.platform.outbox.OutboxFixture;
import io.fareline.platform.outbox.SettableClock;
import io.fareline.platform.outbox.TestDatabase;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Loops;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamRangeArgs;
import org.redisson.client.codec.StringCodec;

/** Relays of one service that is called shop, put together as the container would. */
public final class RelayFixture {
    static final Duration LEASE = Duration.ofSeconds(10);
    public final TestDatabase database = TestServers.database();
    public final SettableClock clock = new SettableClock();
    public final Outbox outbox = OutboxFixture.outbox(database, clock);
    public final RedissonClient redisson;

    public RelayFixture(Topology topology) {
        this(TestServers.redis(topology));
    }

    public RelayFixture(RedissonClient redisson) {
        this.redisson = redisson;
    }

    public Relay relay() {
        return relay(table(), publisher());
    }

    /** As if the service had been configured with that Redis. */
    public Relay relay(RedissonClient other) {
        var publisher = publisher();
        publisher.redisson = other;
        return relay(table(), publisher);
    }

    Relay relay(RelayTable table, Publisher publisher) {
        var relay = new Relay();
        relay.table = table;
        relay.publisher = publisher;
        relay.settings = settings();
        relay.clock = clock;
        relay.loops = new Loops();
        relay.ids = new Ids();
        relay.prepare();
        return relay;
    }

    RelaySettings settings() {
        return new RelaySettings(
                10,
                Duration.ofSeconds(1),
                Duration.ZERO,
                LEASE,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                1000);
    }

    TransactionalTable table() {
        return prepared(new TransactionalTable());
    }

    <T extends TransactionalTable> T prepared(T table) {
        table.dataSource = database.dataSource();
        table.settings = OutboxFixture.SETTINGS;
        table.database = database;
        return table;
    }

    Publisher publisher() {
        return prepared(new Publisher());
    }

    Publisher prepared(Publisher publisher) {
        publisher.redisson = redisson;
        publisher.outbox = OutboxFixture.SETTINGS;
        publisher.settings = settings();
        return publisher;
    }

    public void add(String subject) {
        database.inTransaction(() -> outbox.add(new Event("order-placed.v1", subject, 1, Map.of("order", subject))));
    }

    public List<CloudEvent> published() {
        var stream = redisson.<String, String>getStream(EventStreams.of("shop"), StringCodec.INSTANCE);
        return stream
                .range(StreamRangeArgs.startId(StreamMessageId.MIN)
                        .endId(StreamMessageId.MAX)
                        .count(100_000))
                .entrySet()
                .stream()
                .map(entry -> CloudEvent.parse(entry.getValue().get(Publisher.FIELD)))
                .toList();
    }

    List<Long> numbers() {
        return published().stream().map(CloudEvent::sequence).toList();
    }

    /** The table with the container's transactions. */
    static class TransactionalTable extends RelayTable {
        TestDatabase database;

        @Override
        public List<CloudEvent> claim(String owner, int most, Instant now, Instant leaseUntil) {
            return database.inTransaction(() -> super.claim(owner, most, now, leaseUntil));
        }

        @Override
        public void published(List<CloudEvent> batch, String owner, Instant now, boolean more) {
            database.inTransaction(() -> super.published(batch, owner, now, more));
        }

        @Override
        public void failed(List<CloudEvent> batch, String owner, Instant now) {
            database.inTransaction(() -> super.failed(batch, owner, now));
        }
    }
}
