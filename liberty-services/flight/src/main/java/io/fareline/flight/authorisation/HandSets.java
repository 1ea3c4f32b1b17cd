package io.fareline.flight.authorisation;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** What staff set by hand, of all dated legs. Rows are written while the leg's inventory is locked. */
public final class HandSets {
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String WRITE = """
            insert into inventory_setting (leg_id, settings) values (?, ?::jsonb)
            on conflict (leg_id) do update set settings = excluded.settings
            """;

    private static final String FORGET = "delete from inventory_setting where leg_id = ?";

    private HandSets() {}

    /** From a row with the column {@code settings}, which is null where nobody set anything. */
    public static HandSet read(ResultSet row) throws SQLException {
        String settings = row.getString("settings");
        return settings == null ? HandSet.NONE : JSON.fromJson(settings, HandSet.class);
    }

    public static void write(Connection connection, Map<Long, HandSet> byLeg) throws SQLException {
        try (var write = connection.prepareStatement(WRITE);
                var forget = connection.prepareStatement(FORGET)) {
            for (var entry : byLeg.entrySet()) {
                var statement = entry.getValue().isNone() ? forget : write;
                statement.setLong(1, entry.getKey());
                if (statement == write) statement.setString(2, JSON.toJson(entry.getValue()));
                statement.addBatch();
            }
            write.executeBatch();
            forget.executeBatch();
        }
    }
}
