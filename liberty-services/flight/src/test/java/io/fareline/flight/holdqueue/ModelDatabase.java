package io.fareline.flight.holdqueue;

import io.fareline.flight.database.Database;
import io.fareline.flight.database.TestDatabase;
import io.fareline.flight.holdqueue.HoldSteps.Plane;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own with flight's tables, in which the histories of {@link HoldModelIT} are played one after the other. */
final class ModelDatabase implements AutoCloseable {
    private static final String LEG = """
            with leg as (
                insert into scheduled_leg (carrier, number, operating_on, origin, destination, variation, leg_sequence,
                       departs_on, departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                       aircraft_type, service_type, configuration, imported_by)
                select 'XF', 1, date '2030-01-01' + (select count(*)::int from scheduled_leg), 'DXB', 'DOH', 1, 1,
                       '2030-01-01', '2030-01-01 10:00', 'UTC', '2030-01-01 10:00Z', '2030-01-01 11:00', 'UTC',
                       '2030-01-01 11:00Z', '320', 'J', 'Y9', gen_random_uuid()
                returning id)
            insert into inventory (leg_id, booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised,
                   cabin_sold, blocked, closed_classes)
            select id, 'YBM', 'YYY', ?::smallint[], '{0,0,0}', 'Y', array[?::smallint], '{0}', array[?::smallint], ?
              from leg returning leg_id
            """;

    private static final String COUNTS = """
            select format('%s of leg %s: held %s, counted %s', client, leg_id, held, counted)
              from (select hold.acting_client as client, leg.leg_id, count(*) || ' with ' || sum(leg.seats) as held
                      from hold join hold_leg leg on leg.hold_id = hold.id
                     where hold.state = 'HELD' group by 1, 2) held
              full join (select client, leg_id, holds || ' with ' || seats as counted from client_leg_holds) counted
             using (client, leg_id)
             where held is distinct from counted
            union all
            select format('%s: held %s, counted %s', client, held, counted)
              from (select acting_client as client, count(*) filter (where state = 'HELD') as held
                      from hold group by 1) held
              full join (select client, sum(open) as counted from client_holds group by 1) counted using (client)
             where coalesce(held, 0) <> coalesce(counted, 0)
            """;

    private final PostgresServer postgres;
    private final Database database;
    private final Connection connection;

    ModelDatabase() throws IOException, SQLException {
        var folder = Files.createTempDirectory("hold-model");
        postgres = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
        new DatabaseCluster(postgres).create("flight", "owner", "application");
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl("flight"));
        source.setUser("postgres");
        source.setPassword(postgres.superuserPassword());
        for (var set : List.of("../platform/outbox/src/main/resources/db/outbox", "src/main/resources/db/migration"))
            Flyway.configure()
                    .dataSource(source)
                    .locations("filesystem:" + set)
                    .table("history_" + Path.of(set).getFileName())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        database = TestDatabase.on(source);
        connection = source.getConnection();
    }

    Database database() {
        return database;
    }

    /** Holds of the histories before, which would run out in this one. */
    void forgetOthers() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    truncate hold, hold_segment, hold_leg, client_holds, client_leg_holds, run_out_hold, seat_assignment,
                             seat_request, seat_change
                    """);
        }
    }

    /** What is counted for clients and is not what they hold, or the other way round. */
    List<String> wrongCounts() throws SQLException {
        try (var statement = connection.createStatement()) {
            var wrong = new ArrayList<String>();
            var rows = statement.executeQuery(COUNTS);
            while (rows.next()) wrong.add(rows.getString(1));
            return wrong;
        }
    }

    int seatsLeft(long legId, String bookingClass) throws SQLException {
        try (var statement =
                connection.prepareStatement("select seats_left(inventory, ?) from inventory where leg_id = ?")) {
            statement.setString(1, bookingClass);
            statement.setLong(2, legId);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    long leg(Plane plane) throws SQLException {
        try (var statement = connection.prepareStatement(LEG)) {
            statement.setString(1, "{%d,%d,%d}".formatted(plane.authorised().toArray()));
            statement.setInt(2, plane.cabin());
            statement.setInt(3, plane.blocked());
            statement.setString(4, plane.closed());
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        postgres.close();
    }
}
