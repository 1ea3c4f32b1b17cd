package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.OutboxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redisson.api.BatchOptions;
import org.redisson.api.RStreamAsync;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;

/** Appends events to the stream of this service: a batch in one round trip, in order, trimming the oldest entries. */
@ApplicationScoped
public class Publisher {
    /** The one field of an entry; holds the whole event, so that whoever reads the stream needs no second schema. */
    public static final String FIELD = "event";

    @Inject
    RedissonClient redisson;

    @Inject
    OutboxSettings outbox;

    @Inject
    RelaySettings settings;

    /** Returns once Redis has all of them; after an exception it may have any part of them. */
    public void publish(List<CloudEvent> events) {
        var batch = redisson.createBatch(BatchOptions.defaults()
                .responseTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .retryAttempts(0));
        RStreamAsync<String, String> stream = batch.getStream(EventStreams.of(outbox.service()), StringCodec.INSTANCE);
        for (CloudEvent event : events) stream.addAsync(entry(event));
        batch.execute();
    }

    private StreamAddArgs<String, String> entry(CloudEvent event) {
        return StreamAddArgs.<String, String>entry(FIELD, event.toJson())
                .trimNonStrict()
                .maxLen(settings.streamLength())
                .noLimit();
    }
}
