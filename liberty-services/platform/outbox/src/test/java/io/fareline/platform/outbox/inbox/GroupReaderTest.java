package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.relay.Publisher;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;

@Timeout(120)
@ParameterizedClass
@EnumSource(Topology.class)
class GroupReaderTest {
    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final RedissonClient redisson;
    private final RStream<String, String> stream;

    GroupReaderTest(Topology topology) {
        redisson = TestServers.redis(topology);
        stream = redisson.getStream(recorder.stream(), StringCodec.INSTANCE);
    }

    @Test
    void aReaderThatIsSilentAndOwesNothingIsForgotten() {
        stream.add(StreamAddArgs.entry(Publisher.FIELD, event(1).toJson()));
        var owing = new GroupReader(redisson, recorder.stream(), GROUP, "owing");
        owing.ensureGroup();
        owing.next(10, reports.settings.patience());
        stream.createConsumer(GROUP, "idle");
        var one = new GroupReader(redisson, recorder.stream(), GROUP, "one");
        one.forgetSilentReaders(Duration.ofHours(1));
        assertEquals(2, stream.listConsumers(GROUP).size());
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            one.forgetSilentReaders(Duration.ofMillis(50));
            return stream.listConsumers(GROUP).size() == 1;
        });
        assertEquals("owing", stream.listConsumers(GROUP).getFirst().getName());
    }
}
