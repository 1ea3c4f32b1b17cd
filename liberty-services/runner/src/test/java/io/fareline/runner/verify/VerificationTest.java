package io.fareline.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fareline.platform.testing.Database;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each invariant in the services' real schemas and sees it found, and nothing else. */
class VerificationTest {
    private static final List<String> DATABASES = List.of("auth", "flight", "booking", "payment", "admin", "provider");
    private static final String COUNTS = "What is counted of each client's unpaid holds is what it holds";
    private static final String OVERDUE = "Nothing is unsettled beyond its time limit";

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    @TempDir
    static Path folder;

    private static PostgresServer postgres;

    /** Databases that are not as sound as their templates. */
    private static final Set<String> TOUCHED = new HashSet<>(DATABASES);

    @BeforeAll
    static void migrate() throws SQLException {
        QUIET.setLevel(Level.WARNING);
        postgres = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
        var cluster = new DatabaseCluster(postgres);
        for (String name : DATABASES) {
            Database database = cluster.create(name, "owner", "application");
            if (!name.equals("provider")) {
                migrate(database, "../platform/outbox/src/main/resources/db/outbox", "flyway_outbox");
                migrate(database, "../platform/idempotency/src/main/resources/db/idempotency", "flyway_idempotency");
            }
            migrate(database, "../" + module(name) + "/src/main/resources/db/migration", "flyway_service");
            if (TicketedBooking.statements().containsKey(name))
                run(name, TicketedBooking.statements().get(name));
            run("postgres", "alter database " + name + " rename to " + name + "_sound");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aSoundBookingBreaksNothing() throws SQLException {
        var report = verified("flight", List.of());
        assertFalse(report.contains("BROKEN"), report);
        assertEquals(
                Verification.invariants().size() + 1,
                report.lines().filter(l -> l.startsWith("ok ")).count(),
                report);
    }

    @ParameterizedTest(name = "{2} <- {1}")
    @MethodSource("faults")
    void everyFaultIsFound(String database, String fault, String sentence) throws SQLException {
        var report = verified(database, List.of(fault.split(";;")));
        var broken = report.lines().filter(l -> l.startsWith("BROKEN")).collect(Collectors.joining("\n"));
        assertTrue(broken.contains(sentence), "Not found: " + sentence + "\n" + report);
    }

    @Test
    void everyInvariantHasAFault() {
        var found = faults().map(fault -> (String) fault.get()[2]).collect(Collectors.toSet());
        for (Invariant invariant : Verification.invariants())
            assertTrue(found.contains(invariant.sentence()), "No fault breaks: " + invariant.sentence());
        assertTrue(found.contains(OVERDUE));
    }

    @Test
    void whatIsYoungAndUnderWayIsListedApart() throws SQLException {
        var report = verified("booking", List.of("update booking set state = 'CAPTURING', settling_since = now()"));
        assertTrue(report.contains("still under way, within its time limit: 1"), report);
        assertTrue(report.contains("ok       " + OVERDUE), report);
    }

    @Test
    void whatAPersonHasSettledIsNoFault() throws SQLException {
        var report = verified(
                "booking",
                List.of(
                        "insert into inbox_dead values ('g', 's', '1-1', null, '{}', 'too often', 5, now())",
                        "update inbox_dead set settlement = 'DISCARDED', settled_at = now()"));
        assertFalse(report.contains("BROKEN"), report);
    }

    @Test
    void aPaymentOfNobodyThatKeepsNothingIsNoFault() throws SQLException {
        var report = verified(
                "payment",
                List.of("insert into payment_intent (id, booking_id, client_id, amount, currency, state, authorized,"
                        + " captured, refunded, refund_pending, created_at, version) select gen_random_uuid(), booking_id,"
                        + " '(unknown)', 100, 'EUR', 'CANCELED', 0, 0, 0, 0, now(), 1 from payment_intent"));
        assertFalse(report.contains("BROKEN"), report);
    }

    static Stream<Arguments> faults() {
        return Stream.concat(SeatNumberFaults.all(), otherFaults());
    }

    private static Stream<Arguments> otherFaults() {
        String booking = "01900000-0000-7000-8000-0000000000bb";
        return Stream.of(
                arguments(
                        "flight",
                        "alter table inventory drop constraint inventory_never_oversold;;update inventory set authorised = '{0,0}'",
                        "No booking class or cabin is sold beyond what is authorised"),
                arguments(
                        "flight",
                        "alter table inventory drop constraint inventory_never_oversold;;update inventory set cabin_authorised = '{0}'",
                        "No booking class or cabin is sold beyond what is authorised"),
                arguments(
                        "flight",
                        "alter table inventory drop constraint inventory_never_oversold;;"
                                + "update inventory set sold = '{0,1}', authorised = '{0,5}';;"
                                + "update hold_leg set booking_class = 'B'",
                        "No booking class or cabin is sold beyond what is authorised"),
                arguments(
                        "flight",
                        "update inventory set sold = '{0,0}', cabin_sold = '{0}'",
                        "Every seat sold belongs to a hold that keeps or has bought it"),
                arguments(
                        "flight",
                        "update inventory set sold = '{1,1}', cabin_sold = '{2}'",
                        "Every seat sold belongs to a hold that keeps or has bought it"),
                arguments("flight", """
                        insert into scheduled_leg (id, carrier, number, operating_on, origin, destination, variation,
                            leg_sequence, departs_on, departs_local, departs_zone, departs_at, arrives_local,
                            arrives_zone, arrives_at, aircraft_type, service_type, configuration, imported_by,
                            marketed_as)
                        overriding system value
                        select 2, carrier, 102, operating_on, origin, destination, 1, 1, departs_on, departs_local,
                               departs_zone, departs_at, arrives_local, arrives_zone, arrives_at, '320', 'J', 'Y10',
                               imported_by, 'ZZ7/XF101'
                          from scheduled_leg""", "No leg is on sale that is a duplicate of one which we have"),
                arguments(
                        "flight",
                        "update inventory set cabin_sold = '{0}'",
                        "What a cabin has sold is what its booking classes have sold"),
                arguments(
                        "flight",
                        "update hold set state = 'HELD', settled_at = null;;"
                                + "insert into client_leg_holds values ('c', 1, 1, 1)",
                        COUNTS),
                arguments("flight", "insert into client_leg_holds values ('c', 1, 1, 1)", COUNTS),
                arguments("flight", "insert into client_holds (client, slot, open) values ('c', 40, 1)", COUNTS),
                arguments(
                        "flight",
                        "update hold set state = 'RELEASED'",
                        "Every ticketed booking has a confirmed hold for each of its segments"),
                arguments(
                        "flight",
                        "delete from hold_segment",
                        "Every ticketed booking has a confirmed hold for each of its segments"),
                arguments(
                        "flight",
                        "delete from seat_assignment;;delete from hold_leg;;delete from hold_segment;;delete from hold",
                        "Every ticketed booking has a confirmed hold for each of its segments"),
                arguments(
                        "booking",
                        "update booking set hold_id = '" + booking + "'",
                        "No confirmed hold is without a ticketed booking"),
                arguments(
                        "booking",
                        "update booking set state = 'HELD'",
                        "No confirmed hold is without a ticketed booking"),
                arguments(
                        "booking",
                        "delete from coupon",
                        "Every ticketed booking has a ticket and coupons for each passenger"),
                arguments(
                        "booking",
                        "update ticket set issued_at = null",
                        "Every ticketed booking has a ticket and coupons for each passenger"),
                arguments(
                        "booking",
                        "update ticket set fare_amount = 8999",
                        "What was captured and not refunded is the value of valid documents"),
                arguments(
                        "booking",
                        "update coupon set status = 'REFUNDED'",
                        "What was captured and not refunded is the value of valid documents"),
                arguments(
                        "payment",
                        "update payment_intent set booking_id = '" + booking + "'",
                        "Every captured payment belongs to such a booking or is refunded"),
                arguments(
                        "payment",
                        "update payment_intent set captured = 9000",
                        "Every captured payment belongs to such a booking or is refunded"),
                arguments(
                        "flight",
                        "update hold set acting_client = 'another'",
                        "A booking, its hold and its payments belong to one client"),
                arguments(
                        "payment",
                        "update payment_intent set client_id = 'another'",
                        "A booking, its hold and its payments belong to one client"),
                arguments(
                        "payment",
                        "update payment_intent set client_id = '(unknown)'",
                        "A booking, its hold and its payments belong to one client"),
                arguments(
                        "payment",
                        "alter table ledger_entry disable trigger all;;update ledger_entry set amount = -9999 where sequence = 2",
                        "The ledger balances to zero in every currency and transaction"),
                arguments(
                        "payment",
                        "alter table ledger_entry disable trigger all;;delete from ledger_entry",
                        "Every capture and refund is in the ledger once, with its amount"),
                arguments(
                        "payment",
                        "alter table ledger_entry disable trigger all;;update ledger_entry set amount = sign(amount) * 5000",
                        "Every capture and refund is in the ledger once, with its amount"),
                arguments(
                        "payment",
                        "update payment_intent set refunded = 1",
                        "What an intent says of captures and refunds is what its operations say"),
                arguments(
                        "payment", paymentCase(false), "No operation with an outcome is still a case for want of one"),
                arguments(
                        "payment",
                        paymentCase(true)
                                + ";;insert into provider_contradiction select id, 'REFUSED', '', now(), now(), 1 from payment_operation",
                        "The provider contradicts no recorded outcome"),
                arguments(
                        "provider",
                        "delete from operations where kind = 'CAPTURE'",
                        "The ledger equals the provider's record"),
                arguments(
                        "provider",
                        "update operations set amount = 9999 where kind = 'CAPTURE'",
                        "The ledger equals the provider's record"),
                arguments(
                        "provider",
                        "update operations set idempotency_key = 'somebody else''s' where kind = 'CAPTURE'",
                        "The ledger equals the provider's record"),
                arguments(
                        "provider",
                        "update authorizations set state = 'AUTHORIZED', captured = 0",
                        "No authorisation is left open at the provider for a payment that is over"),
                arguments(
                        "booking",
                        "update idempotency_key set effect_id = '" + booking + "'",
                        "Every answered booking request has its booking"),
                arguments(
                        "payment",
                        "insert into payment_operation (id, intent_id, kind, amount, currency, outcome, attempts, next_attempt_at, lease_until, created_at, settled_at) select '"
                                + booking
                                + "', intent_id, kind, amount, currency, outcome, 1, now(), now(), now(), now() from payment_operation where kind = 'CAPTURE'",
                        "No payment is captured twice"),
                arguments(
                        "booking",
                        "insert into ticket select '9990000000002', booking_id, passenger_id, 2, 0, 0, currency, now() from ticket;;insert into coupon values ('9990000000002', 0, 1, 1, 'OPEN')",
                        "No booking is ticketed twice"),
                arguments(
                        "admin",
                        event(1) + ";;" + event(3) + ";;update outbox_sequence set last_number = 3",
                        "Published events are numbered without a gap"),
                arguments("admin", event(1), "Published events are numbered without a gap"),
                arguments("booking", lost("held"), "Every change of a booking has its event"),
                arguments("booking", lost("ticketed"), "Every change of a booking has its event"),
                arguments(
                        "booking",
                        "update booking set state = 'CANCELLED', closing_as = 'CANCELLED', penalty_amount = 10000",
                        "Every change of a booking has its event"),
                arguments("flight", lost("placed"), "Every change of a hold has its event"),
                arguments("flight", lost("confirmed"), "Every change of a hold has its event"),
                arguments("flight", "update hold set state = 'RELEASED'", "Every change of a hold has its event"),
                arguments(
                        "flight",
                        "update hold set extensions = array[gen_random_uuid()]",
                        "Every change of a hold has its event"),
                arguments("payment", lost("captured"), "Every settled payment operation has its event"),
                arguments("booking", "delete from inbox where sequence = 2", "Whoever passed an event has received it"),
                arguments(
                        "booking",
                        "insert into inbox_dead values ('g', 's', '1-1', null, '{}', 'too often', 5, now())",
                        "No event was given up by a consumer"),
                arguments(
                        "booking",
                        "update booking set state = 'CAPTURING', settling_since = now() - interval '1 hour'",
                        OVERDUE),
                arguments(
                        "booking",
                        "update booking set state = 'HELD', ticketing_time_limit = now() - interval '1 hour'",
                        OVERDUE),
                arguments(
                        "flight",
                        "insert into hold select (jsonb_populate_record(h, jsonb_build_object("
                                + "'id', gen_random_uuid(), 'state', 'HELD'))).* from hold h",
                        "No seats are kept for a booking that does without them"),
                arguments(
                        "flight",
                        "update hold set state = 'HELD', placed_at = now() - interval '2 hours', ticketing_time_limit = now() - interval '1 hour'",
                        OVERDUE),
                arguments(
                        "payment",
                        "update payment_operation set outcome = 'UNKNOWN', settled_at = null, created_at = now() - interval '1 hour' where kind = 'CAPTURE'",
                        OVERDUE),
                arguments(
                        "admin",
                        "insert into outbox (id, type, subject, version, data, created_at) values ('" + booking
                                + "', 't', 's', 1, '{}', now() - interval '1 hour')",
                        OVERDUE),
                arguments(
                        "booking",
                        "insert into inbox_position values ('g', 's', 1, 3, now() - interval '1 hour')",
                        OVERDUE),
                arguments(
                        "flight",
                        "insert into outbox (id, type, subject, version, data, created_at, sequence, published_at) values ('"
                                + booking + "', 't', 's', 1, '{}', now(), 3, now() - interval '1 hour')",
                        OVERDUE));
    }

    private static String lost(String fact) {
        return "delete from outbox where type like '%-" + fact + ".v1'";
    }

    private static String paymentCase(boolean contradiction) {
        return "insert into payment_case (id, operation_id, contradiction, reason, opened_at) select gen_random_uuid(), id, "
                + contradiction + ", 'OF_A_TEST', now() from payment_operation where kind = 'CAPTURE'";
    }

    private static String event(int sequence) {
        return "insert into outbox (id, type, subject, version, data, created_at, sequence, published_at) values ("
                + "gen_random_uuid(), 't', 's', 1, '{}', now(), " + sequence + ", now())";
    }

    /** What is printed over sound databases of which one has these faults. */
    private static String verified(String faulty, List<String> faults) throws SQLException {
        for (String name : DATABASES) if (TOUCHED.remove(name)) restore(name);
        TOUCHED.add(faulty);
        for (String fault : faults) run(faulty, fault);
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        boolean holds = new Verification(postgres::connect, Duration.ZERO, Duration.ofMinutes(1), out).holds();
        var report = text.toString(StandardCharsets.UTF_8);
        assertEquals(!report.contains("BROKEN"), holds, report);
        return report;
    }

    private static void restore(String name) throws SQLException {
        run(
                "postgres",
                "drop database if exists " + name + ";;create database " + name + " template " + name + "_sound");
    }

    private static void run(String database, String statements) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            for (String one : statements.split(";;")) statement.execute(one);
        }
    }

    private static void migrate(Database database, String folder, String table) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "owner")
                .locations("filesystem:" + folder)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String module(String name) {
        return name.equals("provider") ? "sandbox-provider" : name;
    }
}
