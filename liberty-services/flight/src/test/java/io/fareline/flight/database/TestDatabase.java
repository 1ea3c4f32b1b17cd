package io.fareline.flight.database;

import javax.sql.DataSource;

/** The database of a test that runs without a container. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database on(DataSource dataSource) {
        var database = new Database();
        database.dataSource = dataSource;
        return database;
    }
}
