package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** @param crowd whether the database last counted when all of them waited, as after a long outage of Redis */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWaitsIsFoundWithoutReadingWhatIsKept(boolean crowd) {
        TestServers.asOwner("alter table outbox set (autovacuum_enabled = false)");
        keepMany(crowd);
        shop.database.inTransaction(() -> {
            for (int order = 0; order < 25; order++) shop.outbox.add(new Event("order-placed.v1", "1", 1, Map.of()));
        });
        long before = rowsRead();
        shop.relay().run();
        assertEquals(25, shop.published().size());
        long read = rowsRead() - before;
        assertTrue(read >= 25, "rows are counted: " + read);
        assertTrue(read < 1_000, "rows read to publish 25: " + read);
    }

    private void keepMany(boolean crowd) {
        shop.database.execute("""
                insert into outbox (id, type, subject, version, data, created_at, sequence)
                select gen_random_uuid(), 'order-placed.v1', '1', 1, '{}', now(), number
                  from generate_series(1, %d) number
                """.formatted(KEPT));
        shop.database.execute("update outbox_sequence set last_number = " + KEPT);
        if (crowd) TestServers.asOwner("analyze outbox");
        shop.database.execute("update outbox set published_at = now()");
        TestServers.asOwner(crowd ? "vacuum outbox" : "vacuum analyze outbox");
    }

    /** Of the table, from one end to the other, and of any of its indexes. */
    private long rowsRead() {
        shop.database.number("select count(*) from pg_stat_force_next_flush()");
        return shop.database.number("select seq_tup_read from pg_stat_user_tables where relname = 'outbox'")
                + shop.database.number("select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'outbox'");
    }

    private long syncs() {
        shop.database.number("select count(*) from pg_stat_force_next_flush()");
        return shop.database.number(SYNCS);
    }
}
