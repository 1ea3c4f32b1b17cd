package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.relay.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.PendingEntry;
import org.redisson.api.stream.StreamConsumer;
import org.redisson.api.stream.StreamCreateGroupArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamPendingRangeArgs;
import org.redisson.api.stream.StreamRangeArgs;
import org.redisson.api.stream.StreamReadGroupArgs;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;

/** One reader of one consumer group of a stream: the Redis side of a consumer, without a transaction. */
class GroupReader {
    private static final Logger LOG = Logger.getLogger(GroupReader.class.getName());
    private static final StreamMessageId BEGINNING = new StreamMessageId(0, 0);

    /** @param body null when the entry was trimmed from the stream or has no such field */
    record Found(StreamMessageId id, String body) {}

    private final RStream<String, String> stream;
    private final String group;
    private final String reader;
    private boolean groupExists;

    GroupReader(RedissonClient redisson, String stream, String group, String reader) {
        this.stream = redisson.getStream(stream, StringCodec.INSTANCE);
        this.group = group;
        this.reader = reader;
    }

    /** Makes the group if it is not there, at the beginning of the stream. Again after a Redis that came back empty. */
    void ensureGroup() {
        if (groupExists) return;
        try {
            stream.createGroup(StreamCreateGroupArgs.name(group).id(BEGINNING).makeStream());
            LOG.log(Level.INFO, "Consumer group {0} was made on {1}.", new Object[] {group, stream.getName()});
        } catch (RedisException failure) {
            if (!says(failure, "BUSYGROUP")) throw failure;
        }
        groupExists = true;
    }

    /** Events that no reader of the group has had, after waiting for one for that long. */
    List<Found> next(int most, Duration wait) {
        try {
            var args = StreamReadGroupArgs.neverDelivered().count(most).timeout(wait);
            return found(stream.readGroup(group, reader, args));
        } catch (RedisException failure) {
            if (says(failure, "NOGROUP")) groupExists = false;
            throw failure;
        }
    }

    /** Entries from that one on that some reader took and has not finished for that long. */
    List<StreamMessageId> unfinished(StreamMessageId from, Duration idle, int most) {
        var args = StreamPendingRangeArgs.groupName(group)
                .startId(from)
                .endId(StreamMessageId.MAX)
                .count(most)
                .idleTime(idle);
        return stream.listPending(args).stream().map(PendingEntry::getId).toList();
    }

    /** The entry itself; its body is null once the stream has dropped it. */
    Found entry(StreamMessageId id) {
        var entries = found(stream.range(StreamRangeArgs.startId(id).endId(id).count(1)));
        return entries.isEmpty() ? new Found(id, null) : entries.getFirst();
    }

    /** @return false when another reader took it over first, or finished it */
    boolean takeOver(StreamMessageId id, Duration idle) {
        return !stream.fastClaim(group, reader, idle.toMillis(), TimeUnit.MILLISECONDS, id)
                .isEmpty();
    }

    void finish(StreamMessageId... ids) {
        stream.ack(group, ids);
    }

    /** Removes readers that went away. One that still owes an event is kept: with it, the event would be forgotten. */
    void forgetSilentReaders(Duration silence) {
        for (StreamConsumer other : stream.listConsumers(group)) {
            if (other.getPending() == 0
                    && other.getIdleTime() > silence.toMillis()
                    && !other.getName().equals(reader)) stream.removeConsumer(group, other.getName());
        }
    }

    static StreamMessageId after(StreamMessageId id) {
        return new StreamMessageId(id.getId0(), id.getId1() + 1);
    }

    private static List<Found> found(Map<StreamMessageId, Map<String, String>> entries) {
        var found = new ArrayList<Found>();
        if (entries != null) entries.forEach((id, fields) -> found.add(new Found(id, fields.get(Publisher.FIELD))));
        found.sort((a, b) -> a.id.getId0() != b.id.getId0()
                ? Long.compare(a.id.getId0(), b.id.getId0())
                : Long.compare(a.id.getId1(), b.id.getId1()));
        return found;
    }

    private static boolean says(RedisException failure, String word) {
        return failure.getMessage() != null && failure.getMessage().contains(word);
    }
}
