package io.fareline.journeys;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What requests left behind in a service's database, read with the rights of that service. */
final class Databases {
    private Databases() {}

    /** The single number that the query is about. */
    static long number(String service, String query, Object... parameters) {
        return Long.parseLong(text(service, query, parameters));
    }

    /** The single value that the query is about. */
    static String text(String service, String query, Object... parameters) {
        var url = "jdbc:postgresql://127.0.0.1:" + Sandbox.value("postgresql.port") + "/" + service;
        var user = Sandbox.secretOf(service, "fareline.database.user");
        var password = Sandbox.secretOf(service, "fareline.database.password");
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.prepareStatement(query)) {
            for (int place = 0; place < parameters.length; place++) statement.setObject(place + 1, parameters[place]);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("Database " + service + ": " + query, failure);
        }
    }
}
