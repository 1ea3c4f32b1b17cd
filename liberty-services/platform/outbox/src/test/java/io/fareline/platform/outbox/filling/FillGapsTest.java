package io.fareline.platform.outbox.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.inbox.Failures;
import io.fareline.platform.outbox.inbox.InboxFixture;
import io.fareline.platform.outbox.relay.RelayFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a consumer does about numbers that its stream did not bring; the stream is what a test hands it. */
@Timeout(120)
class FillGapsTest {
    private final RelayFixture shop = new RelayFixture(Topology.SINGLE);
    private final InboxFixture reports = new InboxFixture(shop.database, shop.clock);
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final FillFixture filling = new FillFixture(reports);
    private final FillGaps fill = filling.fillGaps();
    private List<CloudEvent> told;

    @BeforeEach
    void tellFive() {
        tell(5);
    }

    @Test
    void aGapIsFetchedOnceItIsOlderThanTheGrace() {
        hear(1, 2, 5);
        look(FillFixture.INTERVAL);
        assertEquals(3, reports.effects(), "it may still be on its way");
        look(FillFixture.INTERVAL);
        assertEquals(5, reports.effects());
        assertEquals(5, reports.contiguous());
        hear(3, 4);
        assertEquals(5, reports.effects(), "what the stream brings after all has no second effect");
    }

    @Test
    void theTailThatAFailoverLostIsFetchedThoughNothingNewerComes() {
        hear(1, 2, 3);
        filling.pass(recorder);
        assertEquals(5, reports.effects());
        assertEquals(5, reports.contiguous());
    }

    @Test
    void aConsumerWhoseRedisIsEmptyGetsEverything() {
        filling.pass(recorder);
        assertEquals(5, reports.effects());
    }

    @Test
    void aRangeLargerThanAPageIsFetchedInOneRound() {
        tell(95);
        hear(1, 100);
        filling.pass(recorder);
        assertEquals(100, reports.effects());
        assertEquals(100, reports.contiguous());
    }

    @Test
    void scatteredNumbersAreFetchedWithoutWhatLiesBetween() {
        tell(25);
        for (int number = 1; number <= 30; number++) if (number % 4 != 2) hear(number);
        int before = filling.asked.get();
        filling.pass(recorder);
        assertEquals(30, reports.contiguous());
        assertTrue(filling.asked.get() - before <= 8 + 4, "a question for each number, and one for each look");
    }

    @Test
    void countingBeginsWithWhatTheProducerStillHas() {
        shop.database.execute("delete from outbox where sequence <= 3");
        hear(5);
        filling.pass(recorder);
        assertEquals(2, reports.effects());
        assertEquals(5, reports.contiguous());
        assertEquals(0, deadEvents(), "what was before its time is not lost");
    }

    @Test
    void whatIsPastRetentionIsWrittenDownForAPersonAndHoldsUpNothing() {
        hear(1);
        look(Duration.ZERO);
        shop.database.execute("delete from outbox where sequence <= 3");
        hear(5);
        filling.pass(recorder);
        assertEquals(3, reports.effects());
        assertEquals(5, reports.contiguous());
        assertEquals(
                "2 events of /shop are lost: the producer has numbers 2 to 3 no more.",
                shop.database.text("select reason from inbox_dead where kind = 'LOST'"));
        filling.pass(recorder);
        assertEquals(1, deadEvents());
        hear(2);
        assertEquals(4, reports.effects(), "should it turn up after all, it is heard");
    }

    @Test
    void anOutboxRowThatVanishedIsFoundEvenAmongOthers() {
        hear(1);
        look(Duration.ZERO);
        shop.database.execute("delete from outbox where sequence in (3, 5)");
        filling.pass(recorder);
        assertEquals(3, reports.effects());
        assertEquals(5, reports.contiguous());
        assertEquals(2, deadEvents());
    }

    @Test
    void anEffectThatFailsWaitsAsEverAndDoesNotHoldUpTheNext() {
        recorder.fails = true;
        hear(1);
        recorder.fails = false;
        hear(4);
        recorder.fails = true;
        look(FillFixture.GRACE);
        assertEquals(1, reports.effects());
        recorder.fails = false;
        look(FillFixture.INTERVAL);
        filling.pass(recorder);
        assertEquals(5, reports.effects());
        assertEquals(5, reports.contiguous());
        assertEquals(0, deadEvents());
    }

    @Test
    void whatGoesOnFailingIsGivenUpOnce() {
        recorder.fails = true;
        for (int round = 0; round < 30; round++) look(Duration.ofMinutes(1));
        assertEquals(5, deadEvents());
        assertEquals(5, reports.contiguous());
        assertEquals(0, shop.database.number("select count(*) from inbox_failure"));
    }

    @Test
    void aProducerThatIsAwayChangesNothingAndIsAskedAgain() {
        hear(1, 3);
        filling.isAway = true;
        assertThrows(Producers.Unreachable.class, () -> filling.pass(recorder));
        assertEquals(1, reports.contiguous());
        filling.isAway = false;
        filling.pass(recorder);
        assertEquals(5, reports.contiguous());
    }

    @Test
    void oneOfTheProcessesOfAServiceAsks() {
        look(Duration.ZERO);
        int asked = filling.asked.get();
        look(FillFixture.INTERVAL.minusMillis(1));
        assertEquals(asked, filling.asked.get());
        look(Duration.ofMillis(1));
        assertEquals(asked + 1, filling.asked.get());
    }

    @Test
    void readersAndFillersAtOnceHaveOneEffectForEachEvent() throws Exception {
        tell(195);
        look(Duration.ZERO);
        shop.clock.pass(FillFixture.GRACE.plus(FillFixture.INTERVAL));
        var work = new ArrayList<Callable<Void>>();
        for (int reader = 0; reader < 2; reader++) {
            work.add(() -> hearAll());
            work.add(() -> {
                filling.fillGaps().of(recorder);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) done.get();
        }
        assertEquals(200, reports.effects());
        assertEquals(200, shop.database.number("select count(distinct event_id) from effect"));
        assertEquals(200, reports.contiguous());
    }

    private Void hearAll() {
        for (CloudEvent event : told) reports.inbox.receive(recorder, event);
        return null;
    }

    private void tell(int events) {
        shop.database.inTransaction(() -> {
            for (int i = 0; i < events; i++) shop.add("an order");
        });
        shop.relay().run();
        told = shop.published();
    }

    private void hear(int... numbers) {
        for (int number : numbers)
            reports.receive.by(
                    recorder,
                    new Failures.Entry(InboxFixture.GROUP, recorder.stream(), number + "-0", ""),
                    told.get(number - 1));
    }

    private void look(Duration passed) {
        shop.clock.pass(passed);
        fill.of(recorder);
    }

    private long deadEvents() {
        return shop.database.number("select count(*) from inbox_dead");
    }
}
