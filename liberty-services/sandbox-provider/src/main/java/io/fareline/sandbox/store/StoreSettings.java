package io.fareline.sandbox.store;

import java.time.Duration;

/** Where the provider's own database is, who asks it, and how long anything may take there. */
public record StoreSettings(String url, Login application, Login owner, Migrate migrate, Limits limits) {

    /** Whether the schema is brought up to date at start, or only compared. */
    public enum Migrate {
        START,
        CHECK
    }

    /** One database role. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** How many connections there may be, and how long they may wait for a lock, a statement or the database itself. */
    public record Limits(int poolSize, Duration lock, Duration statement, Duration connection) {}
}
