package io.fareline.runner.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be true of the money: the ledger in itself, against the operations, and against the provider's record. */
final class LedgerInvariants {
    /** One capture or refund, as either side knows it. */
    private record Movement(String kind, long amount, String currency) {}

    private LedgerInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.inOne("payment", "The ledger balances to zero in every currency and transaction", """
                        select currency || ' is out by ' || sum(amount) from ledger_entry
                         group by currency having sum(amount) <> 0
                        union all
                        select 'transaction ' || transaction_id || ' is out by ' || sum(amount) || ' ' || currency
                          from ledger_entry group by transaction_id, currency having sum(amount) <> 0"""),
                Invariant.inOne("payment", "Every capture and refund is in the ledger once, with its amount", """
                        select 'operation ' || o.id || ' ' || o.kind || ' of ' || o.amount || ': ledger ' || coalesce(l.moved, 0)
                          from payment_operation o
                          left join (select t.operation_id, count(distinct t.id) as times, min(t.kind) as kind,
                                            sum(e.amount) filter (where e.amount > 0) as moved
                                       from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                                      group by t.operation_id) l on l.operation_id = o.id
                         where (o.kind in ('CAPTURE', 'REFUND') and o.outcome = 'SUCCEEDED')
                               <> (l.operation_id is not null)
                            or l.operation_id is not null
                               and (l.moved <> o.amount or l.times <> 1 or l.kind <> o.kind)"""),
                Invariant.inOne(
                        "payment", "What an intent says of captures and refunds is what its operations say", """
                        select 'intent ' || i.id from payment_intent i
                          left join (select intent_id,
                                            sum(amount) filter (where kind = 'CAPTURE') as captured,
                                            sum(amount) filter (where kind = 'REFUND') as refunded
                                       from payment_operation where outcome = 'SUCCEEDED' group by intent_id) o
                            on o.intent_id = i.id
                         where i.captured <> coalesce(o.captured, 0) or i.refunded <> coalesce(o.refunded, 0)"""),
                Invariant.inOne("payment", "No operation with an outcome is still a case for want of one", """
                        select 'operation ' || o.id || ' is ' || o.outcome from payment_case c
                          join payment_operation o on o.id = c.operation_id
                         where c.closed_at is null and not c.contradiction and o.outcome in ('SUCCEEDED', 'REFUSED')"""),
                Invariant.inOne("payment", "The provider contradicts no recorded outcome", """
                        select 'operation ' || c.operation_id || ' is said to be '
                               || coalesce((select string_agg(said, ', ') from provider_contradiction p
                                             where p.operation_id = c.operation_id), 'something else')
                          from payment_case c where c.closed_at is null and c.contradiction"""),
                new Invariant("The ledger equals the provider's record", LedgerInvariants::disagreements),
                new Invariant(
                        "No authorisation is left open at the provider for a payment that is over",
                        LedgerInvariants::leftOpen));
    }

    private static List<String> disagreements(Databases databases) {
        Map<String, Movement> ours = movements(databases, "payment", """
                select id::text, kind, amount, currency from payment_operation
                 where kind in ('CAPTURE', 'REFUND') and outcome = 'SUCCEEDED'""");
        Map<String, Movement> theirs = movements(databases, "provider", """
                select idempotency_key, kind, amount, currency from operations
                 where kind in ('CAPTURE', 'REFUND') and status = 'SUCCEEDED'""");
        var open = databases.texts(
                "payment", "select id::text from payment_operation where outcome in ('PENDING', 'UNKNOWN')");
        open.forEach(theirs::remove);
        var offenders = new ArrayList<String>();
        ours.forEach((key, movement) -> {
            Movement recorded = theirs.remove(key);
            if (!movement.equals(recorded))
                offenders.add("operation " + key + ": we have " + movement + ", the provider " + recorded);
        });
        theirs.forEach((key, movement) -> offenders.add("operation " + key + ": the provider alone has " + movement));
        return offenders;
    }

    private static List<String> leftOpen(Databases databases) {
        var waiting = databases.texts("payment", """
                select authorization_reference from payment_intent
                 where authorization_reference is not null
                   and (state in ('REQUIRES_CAPTURE', 'REQUIRES_ACTION') or unsettled_operation is not null)""");
        var pending = databases.texts("payment", """
                select id::text from payment_operation
                 where kind = 'AUTHORIZATION' and outcome in ('PENDING', 'UNKNOWN')""");
        var known = new java.util.HashSet<>(waiting);
        var unsettled = new java.util.HashSet<>(pending);
        return databases.rows("provider", """
                        select a.id, o.idempotency_key from authorizations a
                          join operations o on o.authorization_id = a.id and o.kind = 'AUTHORIZATION'
                         where a.state = 'AUTHORIZED' and a.expires_at > now()""", row -> new String[] {row.getString(1), row.getString(2)}).stream()
                .filter(open -> !known.contains(open[0]) && !unsettled.contains(open[1]))
                .map(open -> "authorization " + open[0])
                .toList();
    }

    private static Map<String, Movement> movements(Databases databases, String database, String query) {
        var movements = new HashMap<String, Movement>();
        databases.rows(
                database,
                query,
                row -> movements.put(
                        row.getString(1),
                        new Movement(
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4).strip())));
        return movements;
    }
}
