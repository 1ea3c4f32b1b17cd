package io.fareline.flight.hold;

import io.fareline.flight.database.Database;
import io.fareline.flight.inventory.SoldSeats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All holds. Each change of state is one guarded update, which exactly one of those who try can make. */
@ApplicationScoped
public class Holds {
    private static final String CONFIRM = """
        update hold set state = 'CONFIRMED', settled_at = ?, version = version + 1
         where id = ? and acting_client = ? and calling_service = ?
           and state = 'HELD' and ticketing_time_limit > ?
        """;

    private static final String EXPIRE = """
        update hold set state = 'EXPIRED', settled_at = ?, version = version + 1
         where id = any (?) and state = 'HELD'
        returning id, version
        """;

    private static final String RUN_OUT = """
        select id from hold
         where state = 'HELD' and ticketing_time_limit <= ?
         order by ticketing_time_limit
         limit ?
           for no key update skip locked
        """;

    private static final String SEATS = """
        select leg_id, booking_class, sum(seats) as seats
          from hold_leg where hold_id = any (?)
         group by leg_id, booking_class
        """;

    /** A hold that has just run out. */
    public record Expired(UUID id, long version) {}

    @Inject
    Database database;

    public Optional<Hold> find(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(HoldRows.SELECT)) {
                statement.setObject(1, id);
                return HoldRows.read(statement.executeQuery());
            }
        });
    }

    /** The owner's hold; another's is as if it did not exist. */
    public Hold get(UUID id, HoldOwner owner) {
        return own(id, owner)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_HOLD, "There is no hold with this id."));
    }

    /** None where it is another's. */
    public Optional<Hold> own(UUID id, HoldOwner owner) {
        return find(id).filter(hold -> hold.owner().equals(owner));
    }

    /** @return false when it is not held, or its limit has come */
    @Transactional(TxType.MANDATORY)
    boolean confirm(UUID id, HoldOwner owner, Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(CONFIRM)) {
                owned(statement, id, owner, now);
                statement.setObject(5, utc(now));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Locks those whose limit has come, the oldest first, leaving out those that another server is busy with. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> runOut(Instant now, int atMost) {
        return database.with(connection -> {
            var ids = new ArrayList<UUID>();
            try (var statement = connection.prepareStatement(RUN_OUT)) {
                statement.setObject(1, utc(now));
                statement.setInt(2, atMost);
                var rows = statement.executeQuery();
                while (rows.next()) ids.add(rows.getObject("id", UUID.class));
            }
            return ids;
        });
    }

    /** Ends those that were locked, and whose seats have been given back. */
    @Transactional(TxType.MANDATORY)
    public List<Expired> expire(Collection<UUID> ids, Instant now) {
        return database.with(connection -> {
            var expired = new ArrayList<Expired>();
            try (var statement = connection.prepareStatement(EXPIRE)) {
                statement.setObject(1, utc(now));
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                var rows = statement.executeQuery();
                while (rows.next()) expired.add(new Expired(rows.getObject("id", UUID.class), rows.getLong("version")));
            }
            return expired;
        });
    }

    /** The seats of all these holds, summed for each leg and booking class. */
    public List<SoldSeats> seats(Collection<UUID> ids) {
        return database.with(connection -> {
            var seats = new ArrayList<SoldSeats>();
            try (var statement = connection.prepareStatement(SEATS)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                var rows = statement.executeQuery();
                while (rows.next())
                    seats.add(new SoldSeats(
                            rows.getLong("leg_id"), rows.getString("booking_class"), rows.getInt("seats")));
            }
            return seats;
        });
    }

    private static void owned(PreparedStatement statement, UUID id, HoldOwner owner, Instant now) throws SQLException {
        statement.setObject(1, utc(now));
        statement.setObject(2, id);
        statement.setString(3, owner.actingClient());
        statement.setString(4, owner.callingService());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
