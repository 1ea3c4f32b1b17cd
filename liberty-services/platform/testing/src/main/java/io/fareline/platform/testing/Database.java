package io.fareline.platform.testing;

/**
 * One service's database and its roles: the owner migrates, the application only reads and writes rows. The application's
 * rights belong to a group with two logins, of which one is in use while the other can be given a new password. The text
 * form holds no password.
 */
public record Database(String name, int port, String ownerPassword, String applicationPassword) {
    public String owner() {
        return name + "_owner";
    }

    /** The application's first login. */
    public String application() {
        return applicationGroup() + "_a";
    }

    /** The application's second login. */
    public String otherApplication() {
        return applicationGroup() + "_b";
    }

    public String applicationGroup() {
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
