package io.fareline.flight.seatlayout;

import io.fareline.flight.database.Database;
import io.fareline.flight.schedule.FlightNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Dated legs and their aircraft. Who gives seats locks the leg, so that its aircraft stays the same meanwhile and two who
 * want any seat do not want the same one.
 */
@ApplicationScoped
public class EquippedLegs {
    private static final String LOCKED = "select * from scheduled_leg where id = any (?) order by id for no key update";

    private static final String TO_SEAT_AGAIN = """
            select leg.* from reseating join scheduled_leg leg on leg.id = reseating.leg_id
             order by reseating.noted_at, leg.id
             limit 1
               for no key update of leg skip locked
            """;

    private static final String OF_FLIGHT = """
            select leg.* from scheduled_leg first
              join scheduled_leg leg on (leg.carrier, leg.number, leg.suffix, leg.operating_on)
                                      = (first.carrier, first.number, first.suffix, first.operating_on)
             where first.origin = ? and first.departs_on = ? and (first.carrier, first.number, first.suffix) = (?, ?, ?)
               and first.status = 'SCHEDULED' and leg.status = 'SCHEDULED' and leg.departs_at >= first.departs_at
             order by first.departs_at, leg.departs_at
             limit 20
            """;

    private static final String OF_DATE = """
            select * from scheduled_leg where (carrier, number, suffix, operating_on) = (?, ?, ?, ?)
             order by departs_at, id
             limit 40
            """;

    @Inject
    Database database;

    /** A flight as clients name it. @param departureOn local date at the origin */
    public record Segment(
            String carrier, int number, String suffix, LocalDate departureOn, String origin, String destination) {}

    /** As they are now, in the order of their keys. */
    public List<EquippedLeg> all(Collection<Long> ids) {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select * from scheduled_leg where id = any (?) order by id")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return read(statement);
            }
        });
    }

    /** All legs of a dated flight, in the order in which they are flown, also those that are cancelled or have departed. */
    public List<EquippedLeg> of(FlightNumber flight, LocalDate operatingOn) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(OF_DATE)) {
                statement.setString(1, flight.airline());
                statement.setInt(2, flight.number());
                statement.setString(3, flight.suffix());
                statement.setObject(4, operatingOn);
                return read(statement);
            }
        });
    }

    /** In the order of their keys, waiting no longer than that for who has locked them. */
    @Transactional(TxType.MANDATORY)
    public List<EquippedLeg> locked(Collection<Long> ids, Duration patience) {
        return database.with(connection -> {
            try (var limit = connection.createStatement();
                    var statement = connection.prepareStatement(LOCKED)) {
                limit.execute("set local lock_timeout = " + patience.toMillis());
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return read(statement);
            }
        });
    }

    /** One whose passengers have to be seated again and which nobody else is busy with, locked. */
    @Transactional(TxType.MANDATORY)
    public Optional<EquippedLeg> nextToSeatAgain() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(TO_SEAT_AGAIN)) {
                return read(statement).stream().findFirst();
            }
        });
    }

    /** From the origin to the destination; empty where there is no such flight. */
    public List<EquippedLeg> of(Segment segment) {
        var legs = database.with(connection -> {
            try (var statement = connection.prepareStatement(OF_FLIGHT)) {
                statement.setString(1, segment.origin());
                statement.setObject(2, segment.departureOn());
                statement.setString(3, segment.carrier());
                statement.setInt(4, segment.number());
                statement.setString(5, segment.suffix());
                return read(statement);
            }
        });
        for (int place = 0; place < legs.size(); place++)
            if (legs.get(place).destination().equals(segment.destination())) return legs.subList(0, place + 1);
        return List.of();
    }

    private static List<EquippedLeg> read(PreparedStatement statement) throws SQLException {
        var legs = new ArrayList<EquippedLeg>();
        var rows = statement.executeQuery();
        while (rows.next()) legs.add(EquippedLeg.read(rows));
        return legs;
    }
}
