package io.fareline.runner.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is under way: bookings between two states, payments without an outcome, events not yet told or heard, holds
 * whose time has run out. Each is right while it is young and a fault once it is older than its time limit.
 */
final class Unsettled {
    /** @param late older than its time limit */
    record Item(String text, boolean late) {}

    private record Query(String database, String text) {}

    private final Duration timeLimit;
    private final List<Query> queries;

    Unsettled(Duration timeLimit) {
        this.timeLimit = timeLimit;
        String limit = "interval '" + timeLimit.toSeconds() + " seconds'";
        queries = new ArrayList<>();
        queries.add(new Query("booking", """
                select 'booking ' || id || ' is ' || state, coalesce(settling_since, created_at) < now() - %s
                  from booking
                 where state in ('HOLDING', 'AUTHORIZING', 'CONFIRMING', 'TICKETING', 'CAPTURING', 'REFUNDING',
                                 'RELEASING', 'VOIDING')""".formatted(limit)));
        queries.add(new Query("booking", """
                select 'booking ' || id || ' is HELD beyond its limit', ticketing_time_limit < now() - %s
                  from booking where state = 'HELD' and ticketing_time_limit < now()""".formatted(limit)));
        queries.add(new Query("flight", """
                select 'hold ' || id || ' is HELD beyond its limit', ticketing_time_limit < now() - %s
                  from hold where state = 'HELD' and ticketing_time_limit < now()""".formatted(limit)));
        queries.add(new Query("payment", """
                select 'payment operation ' || id || ' ' || kind || ' is ' || outcome, created_at < now() - %s
                  from payment_operation where outcome in ('PENDING', 'UNKNOWN')""".formatted(limit)));
        for (String database : List.of("auth", "flight", "booking", "payment", "admin"))
            queries.add(new Query(database, """
                    select '%s has not told event ' || id, created_at < now() - %s from outbox where published_at is null
                    """.formatted(database, limit)));
        for (String database : List.of("auth", "flight", "booking", "payment", "admin"))
            queries.add(new Query(database, """
                    select '%s: ' || consumer_group || ' misses events of ' || source, gap_since < now() - %s
                      from inbox_position where gap_since is not null
                    """.formatted(database, limit)));
    }

    List<Item> items(Databases databases) {
        var items = new ArrayList<Item>();
        for (Query query : queries)
            items.addAll(
                    databases.rows(query.database, query.text, row -> new Item(row.getString(1), row.getBoolean(2))));
        items.addAll(Unheard.items(databases, timeLimit));
        return items;
    }
}
