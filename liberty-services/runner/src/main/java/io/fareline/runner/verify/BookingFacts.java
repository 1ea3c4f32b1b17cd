package io.fareline.runner.verify;

import java.util.List;
import java.util.Set;

/** Bookings, holds and payments as the checks across services compare them. */
final class BookingFacts {
    private static final Set<String> SETTLING = Set.of(
            "HOLDING", "AUTHORIZING", "CONFIRMING", "TICKETING", "CAPTURING", "REFUNDING", "RELEASING", "VOIDING");

    /** Money in minor units; {@code documents} is what the unrefunded tickets and the fee that was kept are worth. */
    record Booking(
            String id,
            String state,
            String client,
            String holdId,
            String currency,
            long captured,
            long refunded,
            long documents,
            int segments) {
        boolean isSettling() {
            return SETTLING.contains(state);
        }
    }

    record Hold(String id, String state, String client, int segments) {}

    record Payment(
            String id,
            String bookingId,
            String client,
            String currency,
            long captured,
            long refunded,
            boolean unsettled) {
        /** One that payment learnt from the provider alone, and of which it keeps nothing. */
        boolean isNobodys() {
            return client.equals("(unknown)") && captured == refunded;
        }
    }

    private BookingFacts() {}

    static List<Booking> bookings(Databases databases) {
        return databases.rows(
                "booking",
                """
                select b.id, b.state, b.client, b.hold_id, b.currency, b.captured_amount, b.refunded_amount,
                       b.penalty_amount + coalesce((
                           select sum(t.fare_amount + t.taxes_amount) from ticket t
                            where t.booking_id = b.id and t.issued_at is not null
                              and not exists (select from coupon c where c.ticket_number = t.number
                                                 and c.status in ('REFUNDED', 'VOID', 'EXCHANGED'))), 0),
                       (select count(*) from segment s where s.booking_id = b.id)
                  from booking b""",
                row -> new Booking(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getInt(9)));
    }

    static List<Hold> holds(Databases databases) {
        return databases.rows(
                "flight", """
                select h.id, h.state, h.acting_client,
                       (select count(*) from hold_segment s where s.hold_id = h.id)
                  from hold h""", row -> new Hold(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
    }

    static List<Payment> payments(Databases databases) {
        return databases.rows(
                "payment",
                """
                select id, booking_id, client_id, currency, captured, refunded, unsettled_operation is not null
                  from payment_intent""",
                row -> new Payment(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getBoolean(7)));
    }
}
