package io.fareline.flight.scheduleimport;

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

/** The record of all imports, and the lock that keeps two of one carrier apart. */
@ApplicationScoped
class ScheduleImports {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String INSERT = """
            insert into schedule_import (id, acting_client, imported_at, carriers, report)
            values (?, ?, ?, ?, ?::jsonb)
            """;

    private static final String FIND = "select report from schedule_import where id = ?";

    // The first number keeps these locks apart from others of the database.
    private static final String LOCK = "select pg_try_advisory_xact_lock(1936941939, hashtext(?))";

    // Waits: a duplicate and its operating flight may be in files of two carriers that come at once.
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(1936941940, 0)";

    @Inject
    Database database;

    /**
     * Until the end of the transaction.
     *
     * @throws Refusal when another import has it
     */
    @Transactional(TxType.MANDATORY)
    void lock(String carrier) {
        boolean ours = database.with(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.setString(1, carrier);
                var row = statement.executeQuery();
                return row.next() && row.getBoolean(1);
            }
        });
        if (!ours) throw Refusal.inProgress(carrier);
    }

    /** Until the end of the transaction; others wait, as long as a statement may take. */
    @Transactional(TxType.MANDATORY)
    void takeTurn() {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(TAKE_TURN)) {
                return statement.execute();
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    Optional<ImportReport> find(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, id);
                var row = statement.executeQuery();
                if (!row.next()) return Optional.empty();
                return Optional.of(JSON.fromJson(row.getString("report"), ImportReport.class));
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    void add(ImportReport report, String actingClient) {
        Object[] carriers = report.carriers().stream()
                .map(ImportReport.Carrier::carrier)
                .distinct()
                .toArray();
        database.with(connection -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setObject(1, report.id());
                statement.setString(2, actingClient);
                statement.setObject(3, report.importedAt().atOffset(ZoneOffset.UTC));
                statement.setArray(4, connection.createArrayOf("text", carriers));
                statement.setString(5, JSON.toJson(report));
                return statement.executeUpdate();
            }
        });
    }
}
