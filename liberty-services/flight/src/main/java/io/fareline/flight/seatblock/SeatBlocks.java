package io.fareline.flight.seatblock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All seats that staff keep from everybody. */
@ApplicationScoped
public class SeatBlocks {
    private static final String OF_LEGS = """
            select * from seat_block where leg_id = any (?) order by leg_id, left(seat, -1)::integer, right(seat, 1)
            """;

    private static final String BLOCK = """
            insert into seat_block (leg_id, seat, reason, note, blocked_by, blocked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (leg_id, seat) do update
               set reason = excluded.reason, note = excluded.note, blocked_by = excluded.blocked_by,
                   blocked_at = excluded.blocked_at
            """;

    private static final String UNBLOCK = "delete from seat_block where leg_id = ? and seat = any (?)";

    @Inject
    Database database;

    /** In the order of their legs and rows. */
    public List<BlockedSeat> ofLegs(Collection<Long> legs) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(OF_LEGS)) {
                statement.setArray(1, connection.createArrayOf("bigint", legs.toArray()));
                var blocks = new ArrayList<BlockedSeat>();
                var rows = statement.executeQuery();
                while (rows.next()) blocks.add(BlockedSeat.read(rows));
                return blocks;
            }
        });
    }

    /** Their names by leg; legs without any are left out. */
    public Map<Long, Set<String>> names(Collection<Long> legs) {
        return ofLegs(legs).stream().collect(groupingBy(BlockedSeat::legId, mapping(BlockedSeat::seat, toSet())));
    }

    /** Those that are blocked already are so for another reason from now on. Nobody may sit there. */
    @Transactional(TxType.MANDATORY)
    public void block(Collection<BlockedSeat> seats) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(BLOCK)) {
                for (var each : seats) {
                    statement.setLong(1, each.legId());
                    statement.setString(2, each.seat());
                    statement.setString(3, each.reason().name());
                    statement.setString(4, each.note());
                    statement.setString(5, each.blockedBy());
                    statement.setObject(6, each.blockedAt().atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    public void unblock(long leg, Collection<String> seats) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(UNBLOCK)) {
                statement.setLong(1, leg);
                statement.setArray(2, connection.createArrayOf("text", seats.toArray()));
                return statement.executeUpdate();
            }
        });
    }
}
