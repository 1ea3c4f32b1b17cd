package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a key costs: round trips to the database, as it counts them itself, with those that begin and end transactions. */
@Timeout(120)
class StatementsTest {
    private final ShopServer shop = new ShopServer();

    @Test
    void aFirstRequestCostsTwoStatementsAndAReplayOne() throws SQLException {
        shop.post("/orders", "warm", "x");
        long before = statements();
        assertEquals(201, shop.post("/orders", "key-1", "x").getStatus());
        assertEquals(2, statements() - before, "one claims, one keeps");
        before = statements();
        assertEquals(201, shop.post("/orders", "key-1", "x").getStatus());
        assertEquals(1, statements() - before, "one claims and finds the answer");
        before = statements();
        assertEquals(422, shop.post("/orders", "key-1", "y").getStatus());
        assertEquals(1, statements() - before);
    }

    private static long statements() throws SQLException {
        try (var connection = KeysFixture.server().connect("keys");
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(sum(calls), 0) from statistics.pg_stat_statements s
                        join pg_roles r on r.oid = s.userid where r.rolname = 'keys_app_a' and query not like 'SET %'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
