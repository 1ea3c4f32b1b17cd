package io.fareline.flight.authorisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Dated legs for staff to look at and to change. */
public final class ControlledLegs {
    private static final String LOCK =
            "select leg_id from inventory where leg_id = any (?) order by leg_id for no key update";

    private static final String READ = """
            select leg.*, inventory.*, setting.settings
              from scheduled_leg leg
              join inventory on inventory.leg_id = leg.id
              left join inventory_setting setting on setting.leg_id = leg.id
             where leg.id = any (?)
             order by leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.leg_sequence, leg.id
            """;

    private ControlledLegs() {}

    public static List<ControlledLeg> read(Connection connection, List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            var rows = statement.executeQuery();
            var legs = new ArrayList<ControlledLeg>();
            while (rows.next()) legs.add(ControlledLeg.read(rows));
            return legs;
        }
    }

    /** As they are once nobody else can change them until the end of the transaction; locked in the order of their key. */
    public static List<ControlledLeg> lock(Connection connection, List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeQuery().close();
        }
        // By a statement of its own: the one that waited for the lock has read the other tables before it.
        return read(connection, ids);
    }
}
