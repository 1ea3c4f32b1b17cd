package io.fareline.runner.verify;

import java.util.ArrayList;
import java.util.List;

/** What must be true of requests and events: one key, one effect; nothing told twice, lost or given up. */
final class RequestInvariants {
    static final List<String> WITH_OUTBOX = List.of("auth", "flight", "booking", "payment", "admin");

    private RequestInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.inOne("booking", "Every answered booking request has its booking", """
                        select 'key of ' || k.client || ' answered ' || k.status from idempotency_key k
                         where k.route like '%v1/bookings' and k.state = 'ANSWERED' and k.status in (201, 202)
                           and not exists (select from booking b where b.id = k.effect_id and b.client = k.client)"""),
                Invariant.inOne("payment", "No payment is captured twice", """
                        select 'intent ' || intent_id || ' was captured ' || count(*) || ' times'
                          from payment_operation where kind = 'CAPTURE' and outcome = 'SUCCEEDED'
                         group by intent_id having count(*) > 1"""),
                Invariant.inOne("booking", "No booking is ticketed twice", """
                        select 'passenger ' || t.passenger_id from ticket t join coupon c on c.ticket_number = t.number
                         where t.issued_at is not null and c.status not in ('VOID', 'REFUNDED', 'EXCHANGED')
                         group by t.passenger_id, c.segment_sequence having count(*) > 1"""),
                new Invariant("Published events are numbered without a gap", RequestInvariants::gaps),
                new Invariant("No event was given up by a consumer", databases -> {
                    var offenders = new ArrayList<String>();
                    for (String database : WITH_OUTBOX)
                        offenders.addAll(databases.texts(
                                database,
                                "select stream || ' ' || entry_id || ': ' || reason from inbox_dead"
                                        + " where settlement is null"));
                    return offenders;
                }));
    }

    private static List<String> gaps(Databases databases) {
        var offenders = new ArrayList<String>();
        for (String database : WITH_OUTBOX)
            offenders.addAll(databases.texts(database, """
                    select '%s: numbers ' || before + 1 || ' to ' || sequence - 1 from (
                        select sequence, lag(sequence) over (order by sequence) as before from outbox
                         where sequence is not null) numbered
                     where before is not null and sequence <> before + 1
                    union all
                    select '%s: the last number is ' || last_number || ', the newest event has ' || newest
                      from outbox_sequence, (select max(sequence) as newest from outbox) e
                     where newest <> last_number""".formatted(database, database)));
        return offenders;
    }
}
