package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class InboxTest {
    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        var event = event(1);
        assertTrue(reports.inbox.receive(recorder, event));
        assertFalse(reports.inbox.receive(recorder, event));
        assertEquals(1, reports.effects());
    }

    @Test
    void anEventThatComesTwentyTimesAtOnceHasOneEffect() throws Exception {
        var event = event(1);
        Callable<Boolean> receive = () -> reports.inbox.receive(recorder, event);
        assertEquals(1, count(atOnce(Collections.nCopies(20, receive))));
        assertEquals(1, reports.effects());
    }

    @Test
    void anEffectThatFailsLeavesNoTraceAndMaySucceedLater() {
        var event = event(1);
        recorder.fails = true;
        assertThrows(IllegalStateException.class, () -> reports.inbox.receive(recorder, event));
        assertEquals(0, reports.effects());
        assertEquals(0, reports.database.number("select count(*) from inbox"));
        recorder.fails = false;
        assertTrue(reports.inbox.receive(recorder, event));
        assertEquals(1, reports.effects());
    }

    @Test
    void otherTypesAreCountedAndNotHeard() {
        reports.inbox.receive(recorder, event(1, "order-cancelled.v1"));
        assertEquals(0, reports.effects());
        assertEquals(1, reports.contiguous());
    }

    @Test
    void aGapIsReportedAfterItsGraceAndClosesByItself() {
        var missing = missingEvents();
        for (long sequence : new long[] {1, 2, 4, 6}) reports.inbox.receive(recorder, event(sequence));
        assertEquals(2, reports.contiguous());
        reports.clock.pass(Duration.ofSeconds(59));
        missing.look();
        assertEquals(List.of(), missing.known());
        reports.clock.pass(Duration.ofSeconds(1));
        missing.look();
        var since = reports.clock.instant().minusSeconds(60);
        assertEquals(List.of(new MissingEvents.Gap(GROUP, "/shop", 2, 6, 2, since)), missing.known());
        reports.inbox.receive(recorder, event(3));
        assertEquals(4, reports.contiguous());
        missing.look();
        assertEquals(List.of(), missing.known(), "the next one is missing from now on");
        reports.inbox.receive(recorder, event(5));
        assertEquals(6, reports.contiguous());
        missing.look();
        assertEquals(List.of(), missing.known());
    }

    @Test
    void whatCameBeforeTheFirstEventIsMissingUntilTheProducerSaysWhereCountingBegins() {
        reports.inbox.receive(recorder, event(1000));
        reports.inbox.receive(recorder, event(1001));
        assertEquals(0, reports.contiguous());
        reports.clock.pass(Duration.ofDays(1));
        var missing = missingEvents();
        missing.look();
        assertEquals(List.of(), missing.known(), "nobody knows yet whether anything is");
    }

    @Test
    void anEventThatIsOlderThanWhatIsRememberedHasNoSecondEffect() {
        var first = event(1);
        reports.inbox.receive(recorder, first);
        reports.clock.pass(Duration.ofDays(30).plusMillis(1));
        retention().deleteBatch();
        assertEquals(0, reports.database.number("select count(*) from inbox"));
        assertFalse(reports.inbox.receive(recorder, first));
        assertTrue(reports.inbox.receive(recorder, event(2)), "an old event that was never seen is heard");
        assertEquals(2, reports.effects());
    }

    @Test
    void anEventThatDiedByTwoWaysDiesOnce() {
        var event = event(1);
        for (int attempt = 1; attempt < InboxFixture.ATTEMPTS; attempt++)
            reports.failures.failed(new Failures.Entry(GROUP, recorder.stream(), "1-0", ""), event, "failed");
        assertTrue(reports.failures.failed(new Failures.Entry(GROUP, recorder.stream(), "1-0", ""), event, "last"));
        for (int attempt = 1; attempt <= InboxFixture.ATTEMPTS; attempt++)
            reports.failures.failed(new Failures.Entry(GROUP, recorder.stream(), "number-1", ""), event, "late");
        assertEquals(1, reports.database.number("select count(*) from inbox_dead"));
    }

    @Test
    void readersSideBySideLeaveNoGapInTheEnd() throws Exception {
        reports.inbox.receive(recorder, event(1));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (long sequence = 2; sequence <= 200; sequence++) {
            CloudEvent event = event(sequence);
            work.add(() -> reports.inbox.receive(recorder, event));
            if (sequence % 10 == 0) work.add(() -> reports.inbox.receive(recorder, event));
        }
        Collections.shuffle(work, new Random(7));
        assertEquals(199, count(atOnce(work)));
        assertEquals(200, reports.contiguous());
        assertEquals(200, reports.effects());
        assertEquals(1, reports.database.number("select count(*) from inbox_position where gap_since is null"));
    }

    @Test
    void whatFailsWaitsLongerEachTimeAndIsGivenUpInTheEnd() {
        var event = event(1);
        var entry = new Failures.Entry(GROUP, recorder.stream(), "1-0", event.toJson());
        assertTrue(reports.failures.isDue(GROUP, event.id()));
        assertFalse(reports.failures.failed(entry, event, "first"));
        reports.clock.pass(Duration.ofSeconds(4));
        assertFalse(reports.failures.isDue(GROUP, event.id()));
        reports.clock.pass(Duration.ofSeconds(1));
        assertTrue(reports.failures.isDue(GROUP, event.id()));
        assertFalse(reports.failures.failed(entry, event, "second"));
        reports.clock.pass(Duration.ofSeconds(9));
        assertFalse(reports.failures.isDue(GROUP, event.id()));
        assertTrue(reports.failures.failed(entry, event, "third"));
        assertEquals("third", reports.database.text("select reason from inbox_dead where attempts = 3"));
        assertEquals(0, reports.database.number("select count(*) from inbox_failure"));
        assertEquals(1, reports.contiguous(), "what is given up is not missing");
        assertFalse(reports.inbox.receive(recorder, event), "and has no effect when it comes again");
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        var event = event(1);
        reports.failures.failed(new Failures.Entry(GROUP, recorder.stream(), "1-0", ""), event, "once");
        assertTrue(reports.inbox.receive(recorder, event));
        assertEquals(0, reports.database.number("select count(*) from inbox_failure"));
    }

    @Test
    void whatWasSeenLongAgoIsForgottenUnlessItLiesBehindAGap() {
        var retention = retention();
        for (long sequence : new long[] {1, 2, 4}) reports.inbox.receive(recorder, event(sequence));
        reports.clock.pass(Duration.ofDays(30));
        retention.deleteBatch();
        assertEquals(3, reports.database.number("select count(*) from inbox"));
        reports.clock.pass(Duration.ofMillis(1));
        assertFalse(retention.deleteBatch());
        assertEquals(4, reports.database.number("select sum(sequence) from inbox"));
    }

    private InboxRetention retention() {
        var retention = new InboxRetention();
        retention.dataSource = reports.database.dataSource();
        retention.clock = reports.clock;
        retention.settings = reports.settings;
        retention.dead = Duration.ofDays(30);
        retention.batch = 10;
        return retention;
    }

    private MissingEvents missingEvents() {
        var missing = new MissingEvents();
        missing.dataSource = reports.database.dataSource();
        missing.clock = reports.clock;
        missing.grace = Duration.ofMinutes(1);
        return missing;
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Boolean> results = new ArrayList<>();
            for (var result : threads.invokeAll(work)) results.add(result.get());
            return results;
        }
    }

    private static long count(List<Boolean> results) {
        return results.stream().filter(isNew -> isNew).count();
    }
}
