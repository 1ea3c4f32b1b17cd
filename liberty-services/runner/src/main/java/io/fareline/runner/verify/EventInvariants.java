package io.fareline.runner.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true of facts and their events: each fact was told, and whoever passed an event has received it. */
final class EventInvariants {
    /** Younger than what a producer or a consumer may have forgotten by its retention. */
    private static final String REMEMBERED = "interval '6 days'";

    private record Seen(String group, String source, long from, long to) {}

    private EventInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.inOne("booking", "Every change of a booking has its event", """
                        select 'booking ' || b.id || ' was never told to be ' || fact.state
                          from booking b
                          join (values ('HELD', 'held'), ('TICKETED', 'ticketed'), ('CANCELLED', 'cancelled'),
                                       ('EXPIRED', 'expired')) fact (state, type)
                            on b.state = fact.state or fact.state = 'HELD' and b.total_amount is not null
                         where b.created_at > now() - %s
                           and not exists (select from outbox o where o.subject = b.id::text
                                              and o.type = 'io.fareline.booking.booking-' || fact.type || '.v1')""".formatted(REMEMBERED)),
                Invariant.inOne("flight", "Every change of a hold has its event", """
                        select 'hold ' || h.id || ' was never told to be ' || fact.state
                          from hold h
                          join (values ('PLACED', 'placed'), ('CONFIRMED', 'confirmed'), ('RELEASED', 'released'),
                                       ('EXPIRED', 'expired'), ('EXTENDED', 'extended')) fact (state, type)
                            on h.state = fact.state or fact.state = 'PLACED'
                               or fact.state = 'EXTENDED' and cardinality(h.extensions) > 0
                         where h.placed_at > now() - %s and h.state <> 'BARRED'
                           and not exists (select from outbox o where o.subject = h.id::text
                                              and o.type = 'io.fareline.flight.hold-' || fact.type || '.v1')""".formatted(REMEMBERED)),
                Invariant.inOne("payment", "Every settled payment operation has its event", """
                        select 'operation ' || o.id || ' ' || o.kind || ' ' || o.outcome from payment_operation o
                         where o.outcome in ('SUCCEEDED', 'REFUSED') and o.created_at > now() - %s
                           and not exists (select from (select data ->> 'operationId' as id from outbox) told
                                            where told.id = o.id::text)""".formatted(REMEMBERED)),
                new Invariant("Whoever passed an event has received it", EventInvariants::dropped));
    }

    private static List<String> dropped(Databases databases) {
        var offenders = new ArrayList<String>();
        for (String database : RequestInvariants.WITH_OUTBOX)
            for (Seen seen : positions(databases, database)) offenders.addAll(dropped(databases, database, seen));
        return offenders;
    }

    /** What a group of consumers has passed, from the first event that it still remembers. */
    private static List<Seen> positions(Databases databases, String database) {
        return databases.rows(
                database, """
                select p.consumer_group, p.source, min(i.sequence), p.contiguous
                  from inbox_position p join inbox i using (consumer_group, source)
                 group by p.consumer_group, p.source, p.contiguous""", row -> new Seen(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    private static List<String> dropped(Databases databases, String consumer, Seen seen) {
        Set<String> received = new HashSet<>(databases.texts(
                consumer,
                "select event_id::text from inbox where consumer_group = '%s' and source = '%s'"
                        .formatted(seen.group, seen.source)));
        String producer = RequestInvariants.WITH_OUTBOX.stream()
                .filter(seen.source::endsWith)
                .findFirst()
                .orElse(consumer);
        Map<String, String> told = databases
                .rows(
                        producer,
                        "select id::text, type from outbox where sequence between %d and %d"
                                .formatted(seen.from, seen.to),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        received.forEach(told::remove);
        return told.entrySet().stream()
                .map(event -> seen.group + " never received " + event.getKey() + " of " + event.getValue())
                .toList();
    }
}
