package io.fareline.flight.seatblocking;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The record of all changes of staff. */
@ApplicationScoped
class SeatBlockChanges {
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String ADD =
            "insert into seat_block_change (id, acting_client, changed_at, report) values (?, ?, ?, ?::jsonb)";

    private static final String FIND = "select report from seat_block_change where id = ?";

    @Inject
    Database database;

    @Transactional(TxType.MANDATORY)
    void add(SeatBlockReport report, String actingClient) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, report.id());
                statement.setString(2, actingClient);
                statement.setObject(3, report.changedAt().atOffset(ZoneOffset.UTC));
                statement.setString(4, JSON.toJson(report));
                return statement.executeUpdate();
            }
        });
    }

    Optional<SeatBlockReport> find(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, id);
                var row = statement.executeQuery();
                return row.next()
                        ? Optional.of(JSON.fromJson(row.getString(1), SeatBlockReport.class))
                        : Optional.empty();
            }
        });
    }
}
