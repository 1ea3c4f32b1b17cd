package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTest {
    public record Placed(String order, long total, Instant at) {}

    private final TestDatabase database = TestServers.database();
    private final SettableClock clock = new SettableClock();
    private final Outbox outbox = OutboxFixture.outbox(database, clock);

    @Test
    void anEventExistsWithTheChangeThatItReports() {
        var id = database.inTransaction(() -> outbox.add(placed("1")));
        assertEquals(7, id.version());
        assertEquals(1, database.number("select count(*) from outbox where sequence is null and published_at is null"));
        assertEquals("2030-01-31T12:00:00Z", database.text("select data ->> 'at' from outbox where id = '" + id + "'"));
    }

    @Test
    void aChangeThatIsRolledBackTellsNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    outbox.add(placed("1"));
                    throw new IllegalStateException("the change fails");
                }));
        assertEquals(0, database.number("select count(*) from outbox"));
    }

    @Test
    void outsideOfATransactionItFailsLoudly() throws NoSuchMethodException {
        Method add = Outbox.class.getMethod("add", Event.class);
        assertEquals(TxType.MANDATORY, add.getAnnotation(Transactional.class).value());
    }

    @Test
    void aFullOutboxTakesNoMore() {
        database.inTransaction(() -> {
            for (int i = 0; i < OutboxFixture.SETTINGS.unpublishedLimit() - 1; i++) outbox.add(placed("1"));
        });
        outbox.lag.look();
        outbox.add(placed("the last one"));
        outbox.lag.look();
        assertThrows(OutboxFull.class, () -> outbox.add(placed("too many")));
        database.execute(
                "update outbox set sequence = 1, published_at = now() where id = (select min(id::text)::uuid from outbox)");
        outbox.lag.look();
        outbox.add(placed("again"));
    }

    @Test
    void dataIsAnObjectOfLimitedSize() {
        assertThrows(IllegalArgumentException.class, () -> outbox.add(event(List.of(1))));
        assertThrows(IllegalArgumentException.class, () -> outbox.add(event("text")));
        outbox.add(event(Map.of("a", "x".repeat(1024 - 8))));
        assertThrows(IllegalArgumentException.class, () -> outbox.add(event(Map.of("a", "x".repeat(1024 - 7)))));
    }

    @Test
    void theLagIsTheAgeOfTheOldestUnpublishedEvent() {
        assertEquals(Duration.ZERO, outbox.lag.oldestAge());
        outbox.add(placed("1"));
        clock.pass(Duration.ofSeconds(30));
        outbox.add(placed("2"));
        outbox.lag.look();
        clock.pass(Duration.ofSeconds(10));
        assertEquals(2, outbox.lag.unpublished());
        assertEquals(Duration.ofSeconds(40), outbox.lag.oldestAge());
    }

    private static Event placed(String order) {
        return event(new Placed(order, 5, Instant.parse("2030-01-31T12:00:00Z")));
    }

    private static Event event(Object data) {
        return new Event("order-placed.v1", "1", 0, data);
    }
}
