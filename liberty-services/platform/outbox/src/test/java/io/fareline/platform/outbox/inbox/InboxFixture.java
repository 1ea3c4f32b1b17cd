package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.ReceivedEvent;
import io.fareline.platform.outbox.SettableClock;
import io.fareline.platform.outbox.TestDatabase;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redisson.api.RedissonClient;

/** The inbox of a service that hears the events of one that is called shop. */
public final class InboxFixture {
    public static final String GROUP = "reports";
    public static final int ATTEMPTS = 3;

    public final TestDatabase database;
    public final SettableClock clock;
    final InboxSettings settings = new InboxSettings(
            10,
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            new InboxSettings.Retry(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(60), ATTEMPTS),
            Duration.ofDays(1),
            Duration.ofDays(30));
    public final Positions positions;
    public final Inbox inbox;
    public final Failures failures;
    public final ReceiveEvent receive;

    InboxFixture() {
        this(TestServers.database(), new SettableClock());
    }

    /** On a database that the producer's outbox is in as well. */
    public InboxFixture(TestDatabase database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
        positions = positions();
        inbox = inbox();
        failures = failures();
        receive = receive();
    }

    private Positions positions() {
        var positions = new Positions() {
            @Override
            public void advance(String group, String source, Instant now) {
                database.inTransaction(() -> super.advance(group, source, now));
            }
        };
        positions.dataSource = database.dataSource();
        return positions;
    }

    private Inbox inbox() {
        var inbox = new Inbox() {
            @Override
            public boolean receive(EventConsumer consumer, CloudEvent event) {
                return database.inTransaction(() -> super.receive(consumer, event));
            }

            @Override
            public void pass(String group, List<CloudEvent> events) {
                database.inTransaction(() -> super.pass(group, events));
            }
        };
        inbox.dataSource = database.dataSource();
        inbox.clock = clock;
        inbox.settings = settings;
        inbox.positions = positions;
        return inbox;
    }

    private Failures failures() {
        var failures = new Failures() {
            @Override
            public boolean failed(Entry entry, CloudEvent event, String reason) {
                return database.inTransaction(() -> super.failed(entry, event, reason));
            }

            @Override
            public void malformed(Entry entry, String reason) {
                database.inTransaction(() -> super.malformed(entry, reason));
            }
        };
        failures.dataSource = database.dataSource();
        failures.clock = clock;
        failures.settings = settings;
        failures.positions = positions;
        return failures;
    }

    private ReceiveEvent receive() {
        var receive = new ReceiveEvent();
        receive.inbox = inbox;
        receive.failures = failures;
        receive.spans = new ConsumerSpans();
        receive.spans.tracers = none();
        return receive;
    }

    StreamReader.Tools tools() {
        return new StreamReader.Tools(receive, settings, clock);
    }

    /** One round of a reader on that Redis. */
    public Runnable reader(RedissonClient redisson, EventConsumer consumer, String name) {
        return new StreamReader(consumer, new GroupReader(redisson, consumer.stream(), consumer.group(), name), tools())
                ::run;
    }

    @SuppressWarnings("unchecked")
    public static <T> Instance<T> none() {
        return (Instance<T>) Proxy.newProxyInstance(
                InboxFixture.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isResolvable")) return false;
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    public long effects() {
        return database.number("select count(*) from effect");
    }

    public long contiguous() {
        return database.number("select contiguous from inbox_position");
    }

    public static CloudEvent event(long sequence) {
        return event(sequence, "order-placed.v1");
    }

    public static CloudEvent event(long sequence, String type) {
        UUID id = new Ids().next();
        return new CloudEvent(
                id,
                "/shop",
                type,
                "1",
                new SettableClock().instant(),
                Optional.empty(),
                sequence,
                1,
                JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Its effect is a row, written in the transaction that it is called in. */
    public class Recorder implements EventConsumer {
        public volatile boolean fails;
        /** As a newer version of the consumer has them. */
        public volatile Set<String> types = Set.of("order-placed.v1");

        @Override
        public String stream() {
            return EventStreams.of("shop");
        }

        @Override
        public String group() {
            return GROUP;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public void on(ReceivedEvent event) {
            database.execute(
                    "insert into effect (event_id, reader) values (?, ?)",
                    event.id(),
                    Thread.currentThread().getName());
            if (fails) throw new IllegalStateException("the consumer fails");
        }
    }
}
