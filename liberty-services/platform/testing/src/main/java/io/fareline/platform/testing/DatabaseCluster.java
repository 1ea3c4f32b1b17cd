package io.fareline.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Databases and roles in a PostgreSQL server, created where they are missing and corrected where they differ. */
public final class DatabaseCluster {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private final PostgresServer server;

    public DatabaseCluster(PostgresServer server) {
        this.server = server;
    }

    /** As below, with a second login that nobody can use. */
    public Database create(String name, String ownerPassword, String applicationPassword) {
        return create(name, ownerPassword, applicationPassword, null);
    }

    /**
     * Creates the database with its roles, or brings the roles' passwords and rights to what is asked for.
     *
     * @param otherPassword of the second login, by which the first is replaced while the service runs; null for none
     */
    public Database create(String name, String ownerPassword, String applicationPassword, String otherPassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        var database = new Database(name, server.port(), ownerPassword, applicationPassword);
        try {
            try (var connection = server.connect("postgres")) {
                role(connection, database.owner(), ownerPassword);
                group(connection, database.applicationGroup());
                member(connection, database.applicationGroup(), database.application(), applicationPassword);
                member(connection, database.applicationGroup(), database.otherApplication(), otherPassword);
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    execute(connection, "create database " + name + " owner " + database.owner());
                }
                execute(connection, "revoke all on database " + name + " from public");
                execute(connection, "revoke all on database postgres from public");
                execute(connection, "grant connect on database " + name + " to " + database.applicationGroup());
            }
            try (var connection = server.connect(name)) {
                rights(connection, database);
            }
        } catch (SQLException e) {
            throw new ServerFailure("Cannot create database " + name + ": " + e.getMessage(), e);
        }
        return database;
    }

    private static void rights(Connection connection, Database database) throws SQLException {
        var owner = database.owner();
        var application = database.applicationGroup();
        var byDefault = "alter default privileges for role " + owner;
        for (var sql : List.of(
                "alter schema public owner to " + owner,
                "revoke all on schema public from public",
                "grant usage on schema public to " + application,
                byDefault + " revoke execute on functions from public",
                byDefault + " in schema public grant select, insert, update, delete on tables to " + application,
                byDefault + " in schema public grant usage on sequences to " + application,
                byDefault + " in schema public grant execute on functions to " + application,
                // Outside "public", which Flyway expects to find empty.
                "create schema if not exists statistics",
                "create extension if not exists pg_stat_statements schema statistics")) {
            execute(connection, sql);
        }
    }

    /** Has the rights and cannot log in; its members can and have no rights of their own. */
    private static void group(Connection connection, String name) throws SQLException {
        var exists = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        execute(connection, (exists ? "alter role " : "create role ") + name + " nologin");
    }

    private static void member(Connection connection, String group, String name, String password) throws SQLException {
        role(connection, name, password);
        execute(connection, "grant " + group + " to " + name);
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login");
        }
        if (password == null) {
            execute(connection, "alter role " + name + " password null");
            return;
        }
        // The driver sends the SCRAM verifier, so that no statement text ever holds the password.
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
