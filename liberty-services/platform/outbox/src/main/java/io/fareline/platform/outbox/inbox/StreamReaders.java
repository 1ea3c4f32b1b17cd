package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.redisson.api.RedissonClient;

/** Starts a reader for each consumer of the service. */
@ApplicationScoped
public class StreamReaders {
    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @Inject
    RedissonClient redisson;

    @Inject
    ReceiveEvent receive;

    @Inject
    InboxSettings settings;

    @Inject
    Clock clock;

    void onStart(
            @Observes @Priority(5000) Startup event,
            Loops loops,
            InboxRetention retention,
            MissingEvents missing,
            InboxLag lag) {
        var tools = new StreamReader.Tools(receive, settings, clock);
        Set<String> groups = new HashSet<>();
        for (EventConsumer consumer : consumers) {
            EventStreams.refuseMalformed(consumer.stream());
            if (!groups.add(consumer.group()))
                throw new IllegalStateException("Two consumers are in the group " + consumer.group()
                        + "; each event would reach only one of them.");
            var reader = new GroupReader(redisson, consumer.stream(), consumer.group(), readerName());
            loops.every(settings.pause(), "reader " + consumer.group(), new StreamReader(consumer, reader, tools)::run);
        }
        if (groups.isEmpty()) return;
        retention.start(loops);
        missing.start(loops);
        lag.start(loops);
    }

    /** The host, so that a process that is started again there finds what it left unfinished. */
    private static String readerName() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(name -> !name.isBlank())
                .orElseGet(StreamReaders::host);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
