package io.fareline.platform.outbox;

import io.fareline.platform.service.Ids;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;

/** An outbox put together as the container would. */
public final class OutboxFixture {
    public static final OutboxSettings SETTINGS = new OutboxSettings("shop", 1000, 1024, Duration.ofSeconds(1));

    private OutboxFixture() {}

    public static Outbox outbox(TestDatabase database, Clock clock) {
        var outbox = new Outbox();
        outbox.dataSource = database.dataSource();
        outbox.clock = clock;
        outbox.ids = new Ids();
        outbox.settings = SETTINGS;
        outbox.lag = lag(database, clock);
        outbox.added = unheard();
        return outbox;
    }

    static OutboxLag lag(TestDatabase database, Clock clock) {
        var lag = new OutboxLag();
        lag.dataSource = database.dataSource();
        lag.clock = clock;
        lag.settings = SETTINGS;
        return lag;
    }

    @SuppressWarnings("unchecked")
    private static jakarta.enterprise.event.Event<EventAdded> unheard() {
        return (jakarta.enterprise.event.Event<EventAdded>) Proxy.newProxyInstance(
                OutboxFixture.class.getClassLoader(),
                new Class<?>[] {jakarta.enterprise.event.Event.class},
                (proxy, method, arguments) -> null);
    }
}
