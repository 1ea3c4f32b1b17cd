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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The inbox of a service that hears the events of one that is called shop. */
final class InboxFixture {
    static final String GROUP = "reports";
    static final int ATTEMPTS = 3;

    final TestDatabase database = TestServers.database();
    final SettableClock clock = new SettableClock();
    final InboxSettings settings = new InboxSettings(
            10,
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            new InboxSettings.Retry(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(60), ATTEMPTS),
            Duration.ofDays(1));
    final Inbox inbox = inbox();
    final Failures failures = failures();

    private Inbox inbox() {
        var inbox = new Inbox() {
            @Override
            public boolean receive(EventConsumer consumer, CloudEvent event) {
                return database.inTransaction(() -> super.receive(consumer, event));
            }
        };
        inbox.dataSource = database.dataSource();
        inbox.clock = clock;
        inbox.positions = new Positions();
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
        failures.positions = new Positions();
        return failures;
    }

    StreamReader.Tools tools() {
        var spans = new ConsumerSpans();
        spans.tracers = noTracer();
        return new StreamReader.Tools(inbox, failures, spans, settings, clock);
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> noTracer() {
        return (Instance<T>) Proxy.newProxyInstance(
                InboxFixture.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isResolvable")) return false;
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    long effects() {
        return database.number("select count(*) from effect");
    }

    long contiguous() {
        return database.number("select contiguous from inbox_position");
    }

    static CloudEvent event(long sequence) {
        return event(sequence, "order-placed.v1");
    }

    static CloudEvent event(long sequence, String type) {
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
    class Recorder implements EventConsumer {
        volatile boolean fails;

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
            return Set.of("order-placed.v1");
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
