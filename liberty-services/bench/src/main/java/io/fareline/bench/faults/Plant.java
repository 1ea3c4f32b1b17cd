package io.fareline.bench.faults;

import io.fareline.journeys.fault.LedgerCheck;
import java.util.List;
import java.util.Set;

/**
 * A fault that is put into the databases of a Fareline to see it found.
 *
 * @param database where
 * @param sow what is done before the load, undone by {@code mend} after it; the damage stays
 * @param damage what is done when the load is at rest
 * @param found the sentences of the checks that must find it, and no others
 */
record Plant(
        String name, String database, List<String> sow, List<String> mend, List<String> damage, Set<String> found) {
    private static final String OURS = """
            leg_id in (select id from scheduled_leg where carrier = 'X6')""";

    static List<Plant> all() {
        return List.of(
                new Plant(
                        "the guard of the seats is skipped",
                        "flight",
                        List.of(
                                "alter table inventory drop constraint inventory_never_oversold",
                                "create table planted as select leg_id, authorised, cabin_authorised from inventory where "
                                        + OURS,
                                "update inventory set authorised = '{30}', cabin_authorised = '{30}' where authorised < '{30}' and "
                                        + OURS),
                        List.of(
                                "update inventory i set authorised = p.authorised, cabin_authorised = p.cabin_authorised"
                                        + " from planted p where p.leg_id = i.leg_id",
                                "drop table planted"),
                        List.of(),
                        Set.of("No booking class or cabin is sold beyond what is authorised", LedgerCheck.SEATS)),
                new Plant(
                        "the inbox drops what it has received",
                        "booking",
                        List.of(
                                "create function planted() returns trigger language plpgsql as $$ begin"
                                        + " if new.sequence % 5 = 0 then delete from inbox where event_id = new.event_id; end if;"
                                        + " return null; end $$",
                                // At the commit, when the position has passed it: before, it would be missed in time.
                                "create constraint trigger planted after insert on inbox deferrable initially deferred"
                                        + " for each row execute function planted()"),
                        List.of("drop trigger planted on inbox", "drop function planted"),
                        List.of(),
                        Set.of("Whoever passed an event has received it")),
                new Plant(
                        "the outbox loses rows",
                        "booking",
                        List.of(
                                "create function planted() returns trigger language plpgsql as $$ begin"
                                        + " if new.type like '%-ticketed.v1' then return null; end if;"
                                        + " return new; end $$",
                                "create trigger planted before insert on outbox for each row execute function planted()"),
                        List.of("drop trigger planted on outbox", "drop function planted"),
                        List.of(),
                        Set.of("Every change of a booking has its event")),
                after(
                        "the provider captures twice",
                        "provider",
                        Set.of("The ledger equals the provider's record"),
                        "drop index operations_one_capture",
                        "insert into operations (id, idempotency_key, request_hash, kind, status, authorization_id, amount,"
                                + " currency, answer, created_at) select 'cp_' || md5(id), 'again ' || idempotency_key,"
                                + " request_hash, kind, status, authorization_id, amount, currency, answer, created_at"
                                + " from operations where kind = 'CAPTURE' order by created_at desc limit 1"),
                after(
                        "an acknowledged booking is lost without a trace",
                        "booking",
                        Set.of(LedgerCheck.KEPT, "No seats are kept for a booking that does without them"),
                        """
                        do $$ declare lost uuid; begin
                          select b.id into lost from booking b where state = 'HELD'
                             and not exists (select from payment_attempt a where a.booking_id = b.id)
                             and not exists (select from cancellation_quote q where q.booking_id = b.id)
                           order by created_at desc limit 1;
                          delete from passenger where booking_id = lost;
                          delete from segment where booking_id = lost;
                          delete from booking where id = lost;
                          delete from idempotency_key where effect_id = lost;
                        end $$"""),
                after(
                        "answers are repeated in other bytes",
                        "booking",
                        Set.of(LedgerCheck.SAME_BYTES),
                        "update idempotency_key set body = body || ' '::bytea where status = 201"));
    }

    private static Plant after(String name, String database, Set<String> found, String... damage) {
        return new Plant(name, database, List.of(), List.of(), List.of(damage), found);
    }
}
