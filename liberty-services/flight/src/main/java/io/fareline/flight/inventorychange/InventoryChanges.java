package io.fareline.flight.inventorychange;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The record of all changes of staff, with everything that was not as before. */
final class InventoryChanges {
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String ADD =
            "insert into inventory_change (id, acting_client, changed_at, report) values (?, ?, ?, ?::jsonb)";

    private static final String FIND = "select report from inventory_change where id = ?";

    private InventoryChanges() {}

    static void add(Connection connection, InventoryReport report, String actingClient) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, report.id());
            statement.setString(2, actingClient);
            statement.setObject(3, report.changedAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, JSON.toJson(report));
            statement.executeUpdate();
        }
    }

    static Optional<InventoryReport> find(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            var row = statement.executeQuery();
            return row.next() ? Optional.of(JSON.fromJson(row.getString(1), InventoryReport.class)) : Optional.empty();
        }
    }
}
