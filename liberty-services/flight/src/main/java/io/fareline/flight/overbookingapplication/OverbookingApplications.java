package io.fareline.flight.overbookingapplication;

import io.fareline.flight.overbooking.FlightScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was asked for, and how far each has come. */
final class OverbookingApplications {
    private static final String ADD = """
            insert into overbooking_application (id, acting_client, carrier, number, suffix, first_on, last_on, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String FIND = "select * from overbooking_application where id = ?";

    private static final String COUNT_OPEN = "select count(*) from overbooking_application where finished_at is null";

    // The oldest one that no other server works at.
    private static final String TAKE = """
            select * from overbooking_application where finished_at is null order by id limit 1 for update skip locked
            """;

    private static final String NOTE = """
            update overbooking_application set after_leg = ?, legs = ?, changed = ?, kept = ?, finished_at = ? where id = ?
            """;

    private static final String NEXT_LEGS = """
            select id from scheduled_leg
             where carrier = ? and (? = 0 or (number, suffix) = (?, ?)) and operating_on between ? and ?
               and status = 'SCHEDULED' and departs_at > ? and id > ?
             order by id
             limit ?
            """;

    private final Connection connection;

    OverbookingApplications(Connection connection) {
        this.connection = connection;
    }

    int open() throws SQLException {
        try (var statement = connection.prepareStatement(COUNT_OPEN)) {
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    void add(OverbookingApplication application, String actingClient) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, application.id());
            statement.setString(2, actingClient);
            statement.setString(3, application.scope().carrier());
            statement.setInt(4, application.scope().number());
            statement.setString(5, application.scope().suffix());
            statement.setObject(6, application.firstOn());
            statement.setObject(7, application.lastOn());
            statement.setObject(8, time(application.askedAt()));
            statement.executeUpdate();
        }
    }

    Optional<OverbookingApplication> find(UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            return one(statement);
        }
    }

    /** One that is not finished, until the end of the transaction for us alone. */
    Optional<OverbookingApplication> take() throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            return one(statement);
        }
    }

    void note(OverbookingApplication application) throws SQLException {
        try (var statement = connection.prepareStatement(NOTE)) {
            statement.setLong(1, application.afterLeg());
            statement.setInt(2, application.legs());
            statement.setInt(3, application.changed());
            statement.setInt(4, application.kept());
            statement.setObject(5, time(application.finishedAt()));
            statement.setObject(6, application.id());
            statement.executeUpdate();
        }
    }

    List<Long> nextLegs(OverbookingApplication application, Instant now, int most) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_LEGS)) {
            statement.setString(1, application.scope().carrier());
            statement.setInt(2, application.scope().number());
            statement.setInt(3, application.scope().number());
            statement.setString(4, application.scope().suffix());
            statement.setObject(5, application.firstOn());
            statement.setObject(6, application.lastOn());
            statement.setObject(7, time(now));
            statement.setLong(8, application.afterLeg());
            statement.setInt(9, most);
            var legs = new ArrayList<Long>();
            var rows = statement.executeQuery();
            while (rows.next()) legs.add(rows.getLong(1));
            return legs;
        }
    }

    private static Optional<OverbookingApplication> one(PreparedStatement statement) throws SQLException {
        var row = statement.executeQuery();
        return row.next() ? Optional.of(read(row)) : Optional.empty();
    }

    private static OverbookingApplication read(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new OverbookingApplication(
                row.getObject("id", UUID.class),
                new FlightScope(row.getString("carrier"), row.getInt("number"), row.getString("suffix")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("after_leg"),
                row.getInt("legs"),
                row.getInt("changed"),
                row.getInt("kept"),
                finished == null ? null : finished.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
