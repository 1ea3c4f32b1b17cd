package io.fareline.flight.disruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container, beside the service's own clock: however many notices wait, one transaction tells a few. */
@ExtendWith(ArquillianExtension.class)
class TellDisruptionsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(90);
    private static final int BATCH = 2;
    private static final String TOLD =
            " from outbox where data ->> 'flightNumber' = 'SH1' and data ->> 'operatingOn' = '" + DAY + "') told";

    @Inject
    TellDisruptions tellDisruptions;

    @Inject
    Database database;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    @Test
    void noTransactionTellsMoreThanIsConfiguredAndNoneIsToldTwice() {
        DirectImport.of(Timetable.of("SH", DAY, DAY).flight(1, DAY, "Y66").file());
        int notices = note(100);
        assertEquals(100, notices);
        int largest = 0;
        while (count("disruption_notice") > 0) largest = Math.max(largest, tellDisruptions.tellSome());
        assertTrue(largest <= BATCH, "told at once: " + largest);
        assertEquals(100, count("(select distinct version" + TOLD));
        assertEquals(100, count("(select" + TOLD));
    }

    private int note(int many) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into disruption_notice (leg_id, leg_version, seats, changes, before_departs_local,"
                            + " before_departs_at, before_arrives_local, before_arrives_at, import_id, noted_at)"
                            + " select id, notice, 1, '{CANCELLED}', departs_local, departs_at, arrives_local,"
                            + " arrives_at, imported_by, now() from scheduled_leg, generate_series(1, ?) notice"
                            + " where carrier = 'SH' and operating_on = ?")) {
                statement.setInt(1, many);
                statement.setObject(2, DAY);
                return statement.executeUpdate();
            }
        });
    }

    private int count(String table) {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
