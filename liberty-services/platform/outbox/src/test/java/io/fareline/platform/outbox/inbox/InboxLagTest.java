package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxLagTest {
    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final InboxLag lag = lag();

    @Test
    void whoHasSeenEverythingIsNotBehind() {
        reports.inbox.receive(recorder, event(1));
        assertEquals(new InboxLag.Lag(GROUP, "/shop", 0, false, null, 0), seen());
    }

    @Test
    void aGapAndWhatTheProducerToldBeyondCountAsBehind() {
        for (long number : new long[] {1, 4}) reports.inbox.receive(recorder, event(number));
        assertEquals(new InboxLag.Lag(GROUP, "/shop", 3, true, null, 0), seen());
        reports.database.execute("update inbox_position set producer_last = 6");
        assertEquals(new InboxLag.Lag(GROUP, "/shop", 5, true, null, 0), seen());
    }

    @Test
    void onlyUnsettledDeadEventsCount() {
        reports.inbox.receive(recorder, event(1));
        for (String entry : List.of("1-0", "2-0"))
            reports.failures.malformed(new Failures.Entry(GROUP, recorder.stream(), entry, ""), "nonsense");
        assertEquals(2, seen().dead());
        reports.database.execute(
                "update inbox_dead set settlement = 'DISCARDED', settled_at = now() where entry_id = '1-0'");
        assertEquals(1, seen().dead());
    }

    private InboxLag.Lag seen() {
        lag.look();
        return lag.seen().getFirst();
    }

    private InboxLag lag() {
        var measured = new InboxLag();
        measured.dataSource = reports.database.dataSource();
        measured.clock = reports.clock;
        return measured;
    }
}
