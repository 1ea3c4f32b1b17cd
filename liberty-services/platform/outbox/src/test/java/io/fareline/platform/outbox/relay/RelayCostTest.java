package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What publishing costs that does not depend on how fast the machine is. */
@Timeout(120)
class RelayCostTest {
    private static final String SYNCS =
            "select sum(fsyncs) from pg_stat_io where object = 'wal' and backend_type = 'client backend'";
    private static final int BATCHES = 100;
    private static final int KEPT = 20_000;

    private final RelayFixture shop = new RelayFixture(Topology.SINGLE);

    @Test
    void aBatchWaitsForTheDiskOnceForItsNumbersAndNotForItsMark() {
        var relay = shop.relay();
        long before = syncs();
        for (int batch = 0; batch < BATCHES; batch++) {
            shop.add("order " + batch);
            relay.run();
        }
        assertEquals(0, shop.database.number("select count(*) from outbox where published_at is null"));
        long syncs = syncs() - before;
        assertTrue(syncs >= BATCHES, "each change and its numbers are on the disk; syncs: " + syncs);
        assertTrue(syncs <= 2.2 * BATCHES, "one for the change and one for its number; syncs: " + syncs);
    }

    @Test
    void whatWaitsIsFoundWithoutReadingWhatIsKept() {
        shop.database.execute("""
                insert into outbox (id, type, subject, version, data, created_at, sequence, published_at)
                select gen_random_uuid(), 'order-placed.v1', '1', 1, '{}', now(), number, now()
                  from generate_series(1, %d) number
                """.formatted(KEPT));
        shop.database.execute("update outbox_sequence set last_number = " + KEPT);
        shop.database.inTransaction(() -> {
            for (int order = 0; order < 25; order++) shop.outbox.add(new Event("order-placed.v1", "1", 1, Map.of()));
        });
        shop.database.execute("analyze outbox");
        long before = scanned();
        shop.relay().run();
        assertEquals(25, shop.published().size());
        assertEquals(before, scanned(), "the table was read from one end to the other");
    }

    private long scanned() {
        shop.database.number("select count(*) from pg_stat_force_next_flush()");
        return shop.database.number("select seq_scan from pg_stat_user_tables where relname = 'outbox'");
    }

    private long syncs() {
        shop.database.number("select count(*) from pg_stat_force_next_flush()");
        return shop.database.number(SYNCS);
    }
}
