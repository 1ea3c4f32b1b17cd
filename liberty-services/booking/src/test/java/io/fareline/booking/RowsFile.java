package io.fareline.booking;

import io.fareline.platform.testing.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All rows of the saga's tables as they are at one moment, in statements that write them again. */
final class RowsFile {
    /** Which numbers are free; each database has its own. */
    static final String STOCK = "ticket_stock";

    static final List<String> TABLES = List.of(
            STOCK,
            "booking",
            "passenger",
            "segment",
            "payment_attempt",
            "ticket",
            "coupon",
            "cancellation_quote",
            "settlement_attempt",
            "booking_case");

    private RowsFile() {}

    static void write(Path file) throws IOException, SQLException {
        var lines = new ArrayList<String>();
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (var table : TABLES) {
                var columns = strings(
                        statement,
                        "select column_name from information_schema.columns where table_schema = 'public'"
                                + " and table_name = '" + table + "' order by ordinal_position");
                var row = String.join(", ", Collections.nCopies(columns.size(), "%L"));
                var names = String.join(", ", columns);
                var values = strings(
                        statement,
                        "select format('(" + row + ")', " + names + ") from " + table + " order by "
                                + columns.getFirst());
                if (!values.isEmpty())
                    lines.add("insert into " + table + " (" + names + ") values\n" + String.join(",\n", values) + ";");
            }
        }
        Files.write(file, lines);
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
