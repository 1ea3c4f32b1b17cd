package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.inbox.ReceiveEvent.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an event of a type that the consumer knows in another version, as while versions run side by side. */
@Timeout(60)
class OtherVersionsTest {
    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();

    @Test
    void anotherVersionWaitsForAConsumerThatKnowsIt() {
        var event = event(1, "order-placed.v2");
        var entry = new Failures.Entry(GROUP, recorder.stream(), "1-0", event.toJson());
        assertEquals(Outcome.FAILED, reports.receive.by(recorder, entry, event));
        assertEquals(0, reports.database.number("select count(*) from inbox"), "it is not seen");
        recorder.types = Set.of("order-placed.v1", "order-placed.v2");
        assertEquals(Outcome.HEARD, reports.receive.by(recorder, entry, event));
        assertEquals(1, reports.effects());
        assertEquals(0, reports.database.number("select count(*) from inbox_failure"));
    }

    @Test
    void aVersionThatNobodyKnowsInTheEndIsKeptWithItsBodyAndSaysSo() {
        var event = event(1, "order-placed.v2");
        var entry = new Failures.Entry(GROUP, recorder.stream(), "1-0", event.toJson());
        for (int attempt = 1; attempt < InboxFixture.ATTEMPTS; attempt++) reports.receive.by(recorder, entry, event);
        assertEquals(Outcome.GIVEN_UP, reports.receive.by(recorder, entry, event));
        assertEquals(event.toJson(), reports.database.text("select body from inbox_dead where kind = 'EVENT'"));
        var reason = reports.database.text("select reason from inbox_dead");
        assertTrue(reason.contains("order-placed.v2 is a version that is not known here"), reason);
    }

    @Test
    void aTypeThatOnlyBeginsAlikeIsAnother() {
        recorder.types = Set.of("order-placed.v1", "order-placed-again.v1");
        var event = event(1, "order.v2");
        var entry = new Failures.Entry(GROUP, recorder.stream(), "1-0", event.toJson());
        assertEquals(Outcome.HEARD, reports.receive.by(recorder, entry, event), "it is counted, and nobody is called");
        assertEquals(0, reports.effects());
        assertEquals(1, reports.contiguous());
    }
}
