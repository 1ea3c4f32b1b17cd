package io.fareline.flight.scheduleimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which import it is, for which carriers and dates it speaks, and what is past or too far ahead for it. */
record ImportScope(UUID importId, Instant now, LocalDate lastOn, List<ImportReport.Carrier> spans) {
    List<String> carriers() {
        return spans.stream()
                .map(ImportReport.Carrier::carrier)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A statement whose plan is made for the rows that are there now. A connection keeps the plans of statements that
     * it meets again and again; one that was made when tables were empty would compare every leg with every other. So
     * the import's name is part of the statement, which makes it a new one.
     */
    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql + "\n-- of import " + importId);
    }

    /** The parameters of {@link ScheduleComparison#MISSING}; returns the next one. */
    int setMissing(Connection connection, PreparedStatement statement, int first) throws SQLException {
        statement.setObject(first, now.atOffset(ZoneOffset.UTC));
        statement.setObject(first + 1, lastOn);
        setColumn(connection, statement, first + 2, ImportReport.Carrier::carrier);
        setColumn(connection, statement, first + 3, span -> span.from().toString());
        setColumn(
                connection,
                statement,
                first + 4,
                span -> span.to() == null ? "infinity" : span.to().toString());
        return first + 5;
    }

    private void setColumn(
            Connection connection, PreparedStatement statement, int at, Function<ImportReport.Carrier, String> column)
            throws SQLException {
        statement.setArray(
                at, connection.createArrayOf("text", spans.stream().map(column).toArray()));
    }
}
