package io.fareline.flight.disruption;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Notes what one import does to legs with sold seats, set by set, in the import's transaction. */
public final class DisruptionNotices {
    private static final String INSERT = """
            insert into disruption_notice (leg_id, leg_version, seats, changes, before_departs_local, before_departs_at,
                before_arrives_local, before_arrives_at, after_departs_local, after_departs_at, after_arrives_local,
                after_arrives_at, import_id, noted_at)
            """;

    private static final String OF_CHANGES = INSERT + """
            select leg.id, leg.version + 1, sold.seats,
                   array_remove(array[case when reinstated then 'REINSTATED' end,
                                      case when times_differ then 'TIMES' end,
                                      case when oversold.id is not null then 'EQUIPMENT' end], null),
                   leg.departs_local, leg.departs_at, leg.arrives_local, leg.arrives_at, difference.departs_local,
                   difference.departs_at, difference.arrives_local, difference.arrives_at, ?, ?
              from schedule_difference difference
              join scheduled_leg leg on leg.id = difference.leg_id
              join inventory on inventory.leg_id = leg.id
             cross join lateral (select sum(taken) as seats from unnest(inventory.cabin_sold) taken) sold
              left join disruption_case oversold
                on oversold.leg_id = leg.id and oversold.import_id = ? and oversold.cause = 'EQUIPMENT_CHANGE'
                   and oversold.closed_at is null
             where 0 <> any (inventory.cabin_sold) and (reinstated or times_differ or oversold.id is not null)
            """;

    private static final String OF_CASES = INSERT + """
            select leg.id, leg.version, opened.seats,
                   array[case opened.cause when 'CANCELLATION' then 'CANCELLED' else opened.cause end],
                   leg.departs_local, leg.departs_at, leg.arrives_local, leg.arrives_at,
                   null::timestamp, null::timestamptz, null::timestamp, null::timestamptz, opened.import_id, ?
              from disruption_case opened
              join scheduled_leg leg on leg.id = opened.leg_id
             where opened.import_id = ? and opened.cause in ('CANCELLATION', 'CODE_SHARE') and opened.closed_at is null
            """;

    private final Connection connection;
    private final UUID importId;
    private final Instant now;

    public DisruptionNotices(Connection connection, UUID importId, Instant now) {
        this.connection = connection;
        this.importId = importId;
        this.now = now;
    }

    /** After seats were given to other equipment and before the legs themselves change, while both times are known. */
    public void ofChanges() throws SQLException {
        try (var statement = connection.prepareStatement(OF_CHANGES)) {
            statement.setObject(1, importId);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, importId);
            statement.executeUpdate();
        }
    }

    /** After everything else: the cases that the import opened because a leg is sold no more. */
    public void ofCases() throws SQLException {
        try (var statement = connection.prepareStatement(OF_CASES)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, importId);
            statement.executeUpdate();
        }
    }
}
