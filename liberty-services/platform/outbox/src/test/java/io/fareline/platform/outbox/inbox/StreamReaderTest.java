package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.relay.Publisher;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.api.RStream;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamTrimArgs;
import org.redisson.client.codec.StringCodec;

@Timeout(120)
@ParameterizedClass
@EnumSource(Topology.class)
class StreamReaderTest {
    private static final String UNHEARD = "order-packed.v1";

    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final RedissonClient redisson;
    private final RStream<String, String> stream;

    StreamReaderTest(Topology topology) {
        redisson = TestServers.redis(topology);
        stream = redisson.getStream(recorder.stream(), StringCodec.INSTANCE);
    }

    @Test
    void whatWasToldBeforeTheFirstReaderCameIsHeard() {
        for (long sequence = 1; sequence <= 15; sequence++) tell(event(sequence));
        var reader = reader("one");
        reader.run();
        reader.run();
        assertEquals(15, reports.effects());
        assertEquals(15, reports.contiguous());
        assertEquals(0, owed());
    }

    @Test
    void whatNobodyHearsIsPassedInOneTransaction() {
        tell(event(1));
        for (long sequence = 2; sequence <= 9; sequence++) tell(event(sequence, UNHEARD));
        reader("one").run();
        assertEquals(1, reports.effects());
        assertEquals(9, reports.contiguous());
        assertEquals(1, reports.database.number("select count(distinct xmin::text) from inbox where sequence > 1"));
        assertEquals(0, owed());
    }

    @Test
    void heardAndUnheardAreCountedInWhateverOrderTheyAreSettled() {
        for (long sequence = 1; sequence <= 10; sequence++)
            tell(sequence % 3 == 0 ? event(sequence) : event(sequence, UNHEARD));
        reader("one").run();
        assertEquals(3, reports.effects());
        assertEquals(10, reports.contiguous());
    }

    @Test
    void aGapBelowUnheardEventsStaysUntilItIsClosed() {
        for (long sequence : new long[] {1, 2, 5, 6}) tell(event(sequence, UNHEARD));
        var reader = reader("one");
        reader.run();
        assertEquals(2, reports.contiguous());
        assertEquals(1, reports.database.number("select count(*) from inbox_position where gap_since is not null"));
        tell(event(4, UNHEARD));
        tell(event(3, UNHEARD));
        reader.run();
        assertEquals(6, reports.contiguous());
        assertEquals(0, reports.database.number("select count(*) from inbox_position where gap_since is not null"));
    }

    @Test
    void unheardEventsThatComeAgainAreCountedOnce() {
        for (long sequence = 1; sequence <= 4; sequence++) {
            var event = event(sequence, UNHEARD);
            tell(event);
            tell(event);
        }
        var reader = reader("one");
        reader.run();
        assertEquals(4, reports.contiguous());
        assertEquals(4, reports.database.number("select count(*) from inbox"));
        assertEquals(0, owed());
    }

    @Test
    void anEventThatIsToldTwiceHasOneEffect() {
        var event = event(1);
        tell(event);
        tell(event);
        reader("one").run();
        assertEquals(1, reports.effects());
        assertEquals(0, owed());
    }

    @Test
    void readersOfOneGroupShareTheWork() throws Exception {
        for (long sequence = 1; sequence <= 100; sequence++) tell(event(sequence));
        try (var threads = Executors.newFixedThreadPool(3)) {
            var readers = IntStream.range(0, 3)
                    .mapToObj(i -> reader("reader " + i))
                    .map(reader -> threads.submit(() -> IntStream.range(0, 10).forEach(round -> reader.run())))
                    .toList();
            for (Future<?> reader : readers) reader.get();
        }
        assertEquals(100, reports.effects());
        assertEquals(100, reports.contiguous());
    }

    @Test
    void whatFailedIsTriedAgainWhenItsTimeHasCome() {
        tell(event(1));
        recorder.fails = true;
        var reader = reader("one");
        reader.run();
        assertEquals(1, owed());
        recorder.fails = false;
        retry(reader, Duration.ofSeconds(1));
        assertEquals(0, reports.effects(), "five seconds have not passed");
        retry(reader, Duration.ofSeconds(5));
        assertEquals(1, reports.effects());
        assertEquals(0, owed());
    }

    @Test
    void whatGoesOnFailingIsGivenUpAndHoldsUpNothing() {
        tell(event(1));
        recorder.fails = true;
        var reader = reader("one");
        reader.run();
        for (int attempt = 2; attempt <= InboxFixture.ATTEMPTS; attempt++) retry(reader, Duration.ofMinutes(1));
        assertEquals(0, owed());
        assertEquals(
                "java.lang.IllegalStateException: the consumer fails",
                reports.database.text("select reason from inbox_dead"));
        recorder.fails = false;
        tell(event(2));
        reader.run();
        assertEquals(1, reports.effects());
        assertEquals(2, reports.contiguous());
    }

    @Test
    void whatADeadReaderLeftIsTakenOver() {
        tell(event(1));
        var dead = new GroupReader(redisson, recorder.stream(), GROUP, "dead");
        dead.ensureGroup();
        var left = dead.next(10, reports.settings.patience()).getFirst();
        var other = new GroupReader(redisson, recorder.stream(), GROUP, "other");
        assertFalse(other.takeOver(left.id(), Duration.ofMinutes(1)), "it may still be at it");
        var reader = reader("one");
        retry(reader, Duration.ofSeconds(1));
        assertEquals(1, reports.effects());
        assertEquals(0, owed());
    }

    @Test
    void whatADeadReaderDidAndDidNotFinishHasNoSecondEffect() {
        tell(event(1));
        var dead = new GroupReader(redisson, recorder.stream(), GROUP, "dead");
        dead.ensureGroup();
        var done = dead.next(10, reports.settings.patience()).getFirst();
        reports.inbox.receive(recorder, CloudEvent.parse(done.body()));
        retry(reader("one"), Duration.ofSeconds(1));
        assertEquals(1, reports.effects());
        assertEquals(0, owed());
    }

    @Test
    void aStreamThatWasLostIsReadFromItsNewBeginning() {
        tell(event(1));
        var reader = reader("one");
        reader.run();
        redisson.getKeys().flushall();
        tell(event(2));
        reader.run();
        reports.clock.pass(Duration.ofMinutes(1));
        reader.run();
        assertEquals(2, reports.effects());
        assertEquals(2, reports.contiguous());
    }

    @Test
    void whatIsNoEventIsPutAsideAtOnce() {
        stream.add(StreamAddArgs.entry(Publisher.FIELD, "nonsense"));
        stream.add(StreamAddArgs.entry("other", "field"));
        tell(event(1));
        reader("one").run();
        assertEquals(2, reports.database.number("select count(*) from inbox_dead where event_id is null"));
        assertEquals("nonsense", reports.database.text("select body from inbox_dead order by entry_id"));
        assertEquals(1, reports.effects());
        assertEquals(0, owed());
    }

    @Test
    void whatTheStreamDroppedIsNoLongerOwed() {
        tell(event(1));
        recorder.fails = true;
        var reader = reader("one");
        reader.run();
        stream.trim(StreamTrimArgs.maxLen(0).noLimit());
        retry(reader, Duration.ofMinutes(1));
        assertEquals(0, owed());
        assertEquals(0, reports.effects());
    }

    private StreamReader reader(String name) {
        return new StreamReader(recorder, new GroupReader(redisson, recorder.stream(), GROUP, name), reports.tools());
    }

    private void tell(CloudEvent event) {
        stream.add(StreamAddArgs.entry(Publisher.FIELD, event.toJson()));
    }

    /** Redis measures the silence of a reader by its own clock, our waits go by the test's. */
    private void retry(StreamReader reader, Duration passed) {
        var idle = reports.settings.retry().idle();
        var observer = new GroupReader(redisson, recorder.stream(), GROUP, "observer");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !observer.unfinished(StreamMessageId.MIN, idle, 10).isEmpty());
        reports.clock.pass(passed);
        reader.run();
    }

    private long owed() {
        return stream.getPendingInfo(GROUP).getTotal();
    }
}
