package io.fareline.platform.testing;

/**
 * One service's database and its two roles: the owner migrates, the application only reads and writes rows. The text
 * form holds no password.
 */
public record Database(String name, int port, String ownerPassword, String applicationPassword) {
    public String owner() {
        return name + "_owner";
    }

    public String application() {
        return name + "_app";
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public String toString() {
        return "Database[" + jdbcUrl() + "]";
    }
}
