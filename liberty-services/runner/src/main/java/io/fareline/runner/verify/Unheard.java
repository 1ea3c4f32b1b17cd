package io.fareline.runner.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that have a number and that a consumer has not passed, whether or not it noticed: a lost end of a stream leaves
 * no gap behind.
 */
final class Unheard {
    private record Position(String group, String source, long passed) {}

    private Unheard() {}

    static List<Unsettled.Item> items(Databases databases, Duration limit) {
        var items = new ArrayList<Unsettled.Item>();
        for (String consumer : RequestInvariants.WITH_OUTBOX)
            for (Position position : positions(databases, consumer)) items.addAll(items(databases, limit, position));
        return items;
    }

    private static List<Position> positions(Databases databases, String consumer) {
        return databases.rows(
                consumer,
                "select consumer_group, source, contiguous from inbox_position",
                row -> new Position(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private static List<Unsettled.Item> items(Databases databases, Duration limit, Position position) {
        return RequestInvariants.WITH_OUTBOX.stream()
                .filter(producer -> position.source.equals("/" + producer))
                .flatMap(producer -> databases
                        .rows(
                                producer,
                                """
                                select count(*) || ' events', min(published_at) < now() - interval '%d seconds'
                                  from outbox where sequence > %d and published_at is not null
                                having count(*) > 0""".formatted(limit.toSeconds(), position.passed),
                                row -> item(position, row.getString(1), row.getBoolean(2)))
                        .stream())
                .toList();
    }

    private static Unsettled.Item item(Position position, String events, boolean late) {
        return new Unsettled.Item(position.group + " has not passed " + events + " of " + position.source, late);
    }
}
