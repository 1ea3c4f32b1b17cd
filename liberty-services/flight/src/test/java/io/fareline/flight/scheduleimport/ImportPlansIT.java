package io.fareline.flight.scheduleimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.network.Airports;
import io.fareline.flight.overbooking.OverbookingRules;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The statements of an import take no more time than its legs deserve, whatever the database believes of its tables. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportPlansIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    // More often than the driver waits before it has the server keep a statement.
    private static final int ROUNDS_UNTIL_KEPT = 12;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void noPlanIsKeptFromOneImportToTheNext() throws SQLException {
        var span = new ImportReport.Carrier("QZ", DAY, DAY);
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection()) {
            for (int round = 0; round < ROUNDS_UNTIL_KEPT; round++) {
                var scope = new ImportScope(UUID.randomUUID(), Instant.now(), DAY, List.of(span));
                var comparison = new ScheduleComparison(connection, scope);
                comparison.differences();
                comparison.missing(10);
            }
            assertEquals(0, keptPlans(connection));
            var again = new ScheduleComparison(
                    connection, new ImportScope(UUID.randomUUID(), Instant.now(), DAY, List.of(span)));
            for (int round = 0; round < ROUNDS_UNTIL_KEPT; round++) again.differences();
            assertEquals(1, keptPlans(connection), "one statement that is met again and again is kept");
        }
    }

    @Test
    void legsThatAutovacuumCountsAsNoneAreComparedAsMany() throws SQLException, IOException {
        var file = Timetable.of("QZ", DAY, DAY)
                .flight(3, DAY, "Y66")
                .flight(4, DAY, "Y66")
                .file();
        var limits = new ScheduleLimits(new SsimLimits(10_000, 100, 10), 10, 100);
        var reader = new ScheduleReader(Airports.reference(), new SellingPeriod(Instant.now(), DAY), limits);
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection()) {
            connection.setAutoCommit(false);
            // However few legs the tests before have left: as if there were so many that reading all of them is dear.
            try (var statement = connection.createStatement()) {
                statement.execute("set local random_page_cost = 0.01");
            }
            var incoming = new IncomingLegs(connection, new OverbookingRules().policy(connection), 1);
            reader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)), incoming::add);
            try (var owner = ServiceUnderTest.ownerDataSource().getConnection();
                    var statement = owner.createStatement()) {
                statement.execute("analyze incoming_leg");
            }
            assertTrue(comparesOneByOne(connection));
            incoming.complete();
            assertFalse(comparesOneByOne(connection));
            connection.rollback();
        }
    }

    private static boolean comparesOneByOne(Connection connection) throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain select count(leg_id) from schedule_difference")) {
            while (rows.next()) plan.append(rows.getString(1)).append('\n');
        }
        return plan.toString().contains("Nested Loop");
    }

    private static int keptPlans(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_prepared_statements where statement ~ 'incoming_leg|schedule_difference'
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }
}
