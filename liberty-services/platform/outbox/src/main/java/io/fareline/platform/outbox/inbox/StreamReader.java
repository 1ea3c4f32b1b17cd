package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.Outage;
import io.fareline.platform.outbox.UnknownVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.RedisException;

/**
 * Brings events to one consumer. Each is finished in Redis only after its transaction; what fails or is left by a reader
 * that died stays pending there and is taken up again, until it succeeds or is given up. What the consumer does not hear is
 * most of a busy stream, and is passed together.
 */
class StreamReader {
    private static final Logger LOG = Logger.getLogger(StreamReader.class.getName());
    private static final int MOST_PAGES = 100;

    /** What a reader works with. */
    record Tools(ReceiveEvent receive, InboxSettings settings, Clock clock) {}

    /** An event that has no effect here, and its entry. */
    private record Passed(StreamMessageId id, CloudEvent event) {}

    private final EventConsumer consumer;
    private final GroupReader group;
    private final Tools tools;
    private final Backoff backoff;
    private Instant nextRetry = Instant.MIN;
    private Instant nextSweep = Instant.MIN;

    StreamReader(EventConsumer consumer, GroupReader group, Tools tools) {
        this.consumer = consumer;
        this.group = group;
        this.tools = tools;
        this.backoff = new Backoff(
                tools.settings.retry().first(), tools.settings.retry().idle());
    }

    /** One round: new events, and from time to time those that were not finished. */
    void run() {
        Instant now = tools.clock.instant();
        if (!backoff.isOver(now)) return;
        try {
            group.ensureGroup();
            readNew();
            if (!now.isBefore(nextRetry)) retryUnfinished();
            if (!now.isBefore(nextSweep)) sweep();
            backoff.succeeded();
        } catch (RedisException failure) {
            var wait = backoff.failed(tools.clock.instant());
            LOG.log(Outage.level(failure), "{0} cannot be read ({1}); next attempt in {2}.", new Object[] {
                consumer.stream(), Outage.text(failure), wait
            });
        } catch (RuntimeException failure) {
            // The database is away, for one: what was read stays owed, and is taken up again.
            var wait = backoff.failed(tools.clock.instant());
            LOG.log(Level.WARNING, failure, () -> consumer.group() + " cannot work; next attempt in " + wait + ".");
        }
    }

    private void readNew() {
        var passed = new ArrayList<Passed>();
        for (GroupReader.Found found : group.next(tools.settings.batch(), tools.settings.patience()))
            unheard(found).ifPresentOrElse(event -> passed.add(new Passed(found.id(), event)), () -> handle(found));
        if (passed.isEmpty()) return;
        tools.receive.passing(consumer, passed.stream().map(Passed::event).toList());
        group.finish(passed.stream().map(Passed::id).toArray(StreamMessageId[]::new));
    }

    /** The event, if it is none that the consumer hears or should. */
    private Optional<CloudEvent> unheard(GroupReader.Found found) {
        try {
            var event = CloudEvent.parse(found.body());
            return consumer.hears(event.type()) ? Optional.empty() : Optional.of(event);
        } catch (IllegalArgumentException | UnknownVersion forAPerson) {
            return Optional.empty();
        }
    }

    private void retryUnfinished() {
        var idle = tools.settings.retry().idle();
        StreamMessageId from = StreamMessageId.MIN;
        for (int page = 0; page < MOST_PAGES; page++) {
            var ids = group.unfinished(from, idle, tools.settings.batch());
            for (StreamMessageId id : ids) retry(id);
            if (ids.size() < tools.settings.batch()) break;
            from = GroupReader.after(ids.getLast());
        }
        nextRetry = tools.clock.instant().plus(idle.dividedBy(4));
    }

    private void retry(StreamMessageId id) {
        var found = group.entry(id);
        if (found.body() != null && !isDue(found.body())) return;
        if (!group.takeOver(id, tools.settings.retry().idle())) return;
        if (found.body() != null) {
            handle(found);
            return;
        }
        LOG.log(
                Level.WARNING,
                "{0} dropped entry {1} before {2} finished it; its number shows as a gap.",
                new Object[] {consumer.stream(), id, consumer.group()});
        group.finish(id);
    }

    private boolean isDue(String body) {
        try {
            return tools.receive.isDue(consumer.group(), CloudEvent.parse(body).id());
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    private void handle(GroupReader.Found found) {
        var entry = new Failures.Entry(
                consumer.group(), consumer.stream(), found.id().toString(), found.body() == null ? "" : found.body());
        CloudEvent event;
        try {
            event = CloudEvent.parse(found.body());
        } catch (IllegalArgumentException malformed) {
            tools.receive.malformed(entry, malformed.getMessage());
            group.finish(found.id());
            return;
        }
        if (tools.receive.by(consumer, entry, event).isSettled()) group.finish(found.id());
    }

    private void sweep() {
        group.forgetSilentReaders(tools.settings.forgotten());
        nextSweep = tools.clock.instant().plus(tools.settings.forgotten().dividedBy(4));
    }
}
