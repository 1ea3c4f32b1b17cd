package io.fareline.bench.outages;

import io.fareline.bench.OwnFareline;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until no booking is between two states and no payment is without an outcome. */
final class Rest {
    private static final String BOOKINGS = """
            select count(*) from booking where state in
              ('HOLDING', 'AUTHORIZING', 'CONFIRMING', 'TICKETING', 'CAPTURING', 'REFUNDING', 'RELEASING', 'VOIDING')""";
    private static final String PAYMENTS =
            "select count(*) from payment_operation where outcome in ('PENDING', 'UNKNOWN')";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long PAUSE = 250;
    private final OwnFareline fareline;

    Rest(OwnFareline fareline) {
        this.fareline = fareline;
    }

    /** How long it took; the limit where it did not come to rest. */
    Duration await() throws InterruptedException {
        long begin = System.nanoTime();
        while (unsettled() > 0 && System.nanoTime() - begin < LIMIT.toNanos()) Thread.sleep(PAUSE);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    long unsettled() {
        return count("booking", BOOKINGS) + count("payment", PAYMENTS);
    }

    private long count(String database, String query) {
        try (var connection = fareline.laptop().postgres().connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The database " + database + " cannot be read", unreadable);
        }
    }
}
