package io.fareline.runner.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One paid and ticketed booking as the services' own tables tell it, consistent in every respect. */
final class TicketedBooking {
    static final String BOOKING = "01900000-0000-7000-8000-00000000000b";
    static final String HOLD = "01900000-0000-7000-8000-0000000000a0";
    static final String INTENT = "01900000-0000-7000-8000-0000000000c0";
    static final String AUTHORIZE = "01900000-0000-7000-8000-0000000000d1";
    static final String CAPTURE = "01900000-0000-7000-8000-0000000000d2";
    static final String OPEN = "au_" + "1".repeat(32);

    private TicketedBooking() {}

    /** Statements by database. */
    static Map<String, String> statements() {
        var statements = new LinkedHashMap<String, String>();
        statements.put("flight", FLIGHT);
        statements.put("booking", BOOKED);
        statements.put("payment", PAID);
        statements.put("provider", PROVIDED);
        return statements;
    }

    private static final String FLIGHT = """
            insert into scheduled_leg (id, carrier, number, operating_on, origin, destination, variation, leg_sequence,
                departs_on, departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                aircraft_type, service_type, configuration, imported_by)
            overriding system value values (1, 'XF', 101, '2030-01-31', 'LHR', 'JFK', 1, 1, '2030-01-31',
                '2030-01-31 10:00', 'Europe/London', '2030-01-31 10:00Z', '2030-01-31 13:00', 'America/New_York',
                '2030-01-31 18:00Z', '320', 'J', 'Y10', '01900000-0000-7000-8000-000000000001');
            insert into inventory (leg_id, booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised, cabin_sold)
                values (1, 'YB', 'YY', '{10,5}', '{1,0}', 'Y', '{10}', '{1}');
            insert into hold (id, acting_client, calling_service, content_hash, state, ticketing_time_limit, placed_at,
                settled_at, carrier_accounting_code, currency, adults, children, infants, adult_fare, child_fare,
                infant_fare, seat_taxes, refundable, cancellation_fee)
                values ('%s', 'buyer', 'booking', sha256('x'), 'CONFIRMED', now() + interval '1 hour', now(), now(),
                '999', 'USD', 1, 0, 0, 9000, 0, 0, 1000, true, 0);
            insert into hold_segment (hold_id, sequence, flight_number, operating_on, origin, destination, departs_local,
                departs_at, arrives_local, arrives_at, origin_terminal, destination_terminal, aircraft_type, cabin,
                booking_class, fare_basis)
                values ('%s', 1, 'XF101', '2030-01-31', 'LHR', 'JFK', '2030-01-31 10:00', '2030-01-31 10:00Z',
                '2030-01-31 13:00', '2030-01-31 18:00Z', '', '', '320', 'ECONOMY', 'Y', 'YOW');
            insert into hold_leg values ('%s', 1, 1, 'Y', 1);
            insert into seat_layout (carrier, aircraft_type, configuration, set_by, plan) values ('XF', '320', 'Y10', 'staff',
                '{"cabins": [{"cabin": "ECONOMY", "columns": "ABC DE", "firstRow": 1, "lastRow": 3, "missingRows": [2],
                  "missingSeats": ["3E"], "markings": []}]}');
            insert into seat_assignment values (1, '1A', '%s', 1, false, 0, 'WINDOW', now());
            """.formatted(HOLD, HOLD, HOLD, HOLD)
            + told(HOLD, List.of("{}", "{}"), "flight.hold-placed", "flight.hold-confirmed");

    private static final String BOOKED = """
            insert into booking (id, version, client, record_locator, state, instant, hold_id, payment_intent_id, email,
                created_at, ticketed_at, ticketing_time_limit, total_amount, fare_amount, taxes_amount,
                cancellation_fee_amount, currency, refundable, booking_class, fare_basis, accounting_code,
                captured_amount, refunded_amount, penalty_amount)
                values ('%s', 1, 'buyer', 'ABC234', 'TICKETED', false, '%s', '%s', 'a@example.org', now(), now(),
                now() + interval '1 hour', 10000, 9000, 1000, 0, 'USD', true, 'Y', 'YOW', '999', 10000, 0, 0);
            insert into passenger values ('01900000-0000-7000-8000-0000000000e1', '%s', 1, 'ADT', 'Ana', 'Lopez', 'LOPEZ',
                '1990-01-31');
            insert into segment values ('%s', 0, 1, 'XF101', 'LHR', 'JFK', '2030-01-31 10:00Z', '2030-01-31 10:00',
                '2030-01-31 18:00Z', '2030-01-31 13:00');
            insert into ticket values ('9990000000001', '%s', '01900000-0000-7000-8000-0000000000e1', 1, 9000, 1000, 'USD',
                now());
            insert into coupon values ('9990000000001', 0, 1, 1, 'OPEN');
            insert into idempotency_key values ('buyer', 'POST v1/bookings', 'k1', sha256('x'), '%s', 'ANSWERED', 1, now(), 201,
                '{}', 'x', now(), now());
            insert into inbox_position (consumer_group, source, contiguous, highest) values ('booking', '/flight', 2, 2);
            insert into inbox values ('booking', '01900000-0000-7000-8000-0000000e0001', '/flight', 1, now()),
                ('booking', '01900000-0000-7000-8000-0000000e0002', '/flight', 2, now());
            """.formatted(BOOKING, HOLD, INTENT, BOOKING, BOOKING, BOOKING, BOOKING)
            + told(BOOKING, List.of("{}", "{}"), "booking.booking-held", "booking.booking-ticketed");

    private static final String PAID = """
            insert into payment_intent (id, booking_id, client_id, amount, currency, state, authorized, captured, refunded,
                refund_pending, authorization_reference, capture_reference, created_at, version)
                values ('%s', '%s', 'buyer', 10000, 'USD', 'SUCCEEDED', 10000, 10000, 0, 0, '%s', 'cp', now(), 1);
            insert into payment_operation (id, intent_id, kind, amount, currency, payment_method, outcome, attempts,
                next_attempt_at, lease_until, created_at, settled_at) values
                ('%s', '%s', 'AUTHORIZATION', 10000, 'USD', 'tok', 'SUCCEEDED', 1, now(), now(), now(), now()),
                ('%s', '%s', 'CAPTURE', 10000, 'USD', null, 'SUCCEEDED', 1, now(), now(), now(), now());
            insert into ledger_account values ('verify-clearing', 'USD'), ('verify-revenue', 'USD');
            insert into ledger_transaction values ('01900000-0000-7000-8000-0000000000f1', '%s', 'CAPTURE', now());
            insert into ledger_entry values ('01900000-0000-7000-8000-0000000000f1', 1, 'verify-clearing', 'USD', 10000),
                ('01900000-0000-7000-8000-0000000000f1', 2, 'verify-revenue', 'USD', -10000);
            """.formatted(INTENT, BOOKING, OPEN, AUTHORIZE, INTENT, CAPTURE, INTENT, CAPTURE)
            + told(
                    INTENT,
                    List.of(operation(AUTHORIZE), operation(CAPTURE)),
                    "payment.payment-authorized",
                    "payment.payment-captured");

    private static final String PROVIDED = """
            insert into authorizations values ('%s', 'r', 'USD', 10000, 10000, 0, 'CAPTURED', null, now(),
                now() + interval '7 days');
            insert into operations (id, idempotency_key, request_hash, kind, status, authorization_id, amount, currency,
                answer, created_at) values
                ('%s', '%s', sha256('x'), 'AUTHORIZATION', 'SUCCEEDED', '%s', 10000, 'USD', '{}', now()),
                ('cp_%s', '%s', sha256('y'), 'CAPTURE', 'SUCCEEDED', '%s', 10000, 'USD', '{}', now())""".formatted(OPEN, OPEN, AUTHORIZE, OPEN, "2".repeat(32), CAPTURE, OPEN);

    private static String operation(String id) {
        return "{\"operationId\": \"" + id + "\"}";
    }

    /** Two facts that are told, the first and the second that this service ever told. */
    private static String told(String subject, List<String> data, String first, String second) {
        return """
                insert into outbox (id, type, subject, version, data, created_at, sequence, published_at) values
                    ('01900000-0000-7000-8000-0000000e0001', 'io.fareline.%s.v1', '%s', 1, '%s', now(), 1, now()),
                    ('01900000-0000-7000-8000-0000000e0002', 'io.fareline.%s.v1', '%s', 2, '%s', now(), 2, now());
                update outbox_sequence set last_number = 2""".formatted(first, subject, data.get(0), second, subject, data.get(1));
    }
}
