package io.fareline.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each class of a service's integration tests: every event that the service has told keeps its contract. It is
 * registered by itself, so that no test has to think of it.
 */
public final class EmittedEvents implements AfterAllCallback {
    private static final String TOLD = "select distinct on (type, data::text) type, data::text as data from outbox";

    @Override
    public void afterAll(ExtensionContext context) {
        if (System.getProperty("fareline.module") == null) {
            return;
        }
        var faults = new ArrayList<String>();
        var schemas = EventSchemas.approved();
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(TOLD)) {
            while (row.next()) {
                var type = row.getString("type");
                schemas.faults(type, row.getString("data")).forEach(fault -> faults.add(type + ": " + fault));
            }
        } catch (SQLException e) {
            throw new ServerFailure("Cannot read what the service has told", e);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Events that break their contract:\n" + String.join("\n", faults));
        }
    }
}
