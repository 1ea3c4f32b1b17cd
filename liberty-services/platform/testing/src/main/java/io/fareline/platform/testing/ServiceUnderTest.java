package io.fareline.platform.testing;

import java.net.URI;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The service whose integration tests run in this JVM, with everything that was started around it: its own PostgreSQL and
 * Redis, and an issuer in place of auth. Only tests that run as a client see it, not those inside the container.
 */
public final class ServiceUnderTest {
    private static volatile TestEnvironment environment;

    private ServiceUnderTest() {}

    static void is(TestEnvironment started) {
        environment = started;
    }

    static TestEnvironment environment() {
        var started = environment;
        if (started == null) {
            throw new ServerFailure("No service is under test here: ServiceUnderTest needs the system property "
                    + "fareline.module, which failsafe sets, and works in tests that run as a client only");
        }
        return started;
    }

    /** Where the service answers, ending in a slash. */
    public static URI baseUri() {
        return environment().baseUri();
    }

    public static TestTokens tokens() {
        return environment().tokens();
    }

    public static Database database() {
        return environment().database();
    }

    /** Connections of the application role: rows may be read and written, nothing else. */
    public static DataSource applicationDataSource() {
        return dataSource(database().application(), database().applicationPassword());
    }

    /** Connections of the owner role, which may also change tables. */
    public static DataSource ownerDataSource() {
        return dataSource(database().owner(), database().ownerPassword());
    }

    public static PostgresServer postgres() {
        return environment().postgres();
    }

    public static RedisServer redis() {
        return environment().redis();
    }

    public static String redisAddress() {
        return redis().address();
    }

    /** The free port that {@code ${port:name}} stands for in {@code service-under-test.properties}. */
    public static int port(String name) {
        return environment().ports().named(name);
    }

    private static DataSource dataSource(String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(database().jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
