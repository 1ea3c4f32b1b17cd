package io.fareline.platform.testing;

import java.net.URI;

/** What runs during the integration tests of one module. */
record TestEnvironment(
        String service,
        PostgresServer postgres,
        RedisServer redis,
        TestTokens tokens,
        Database database,
        NamedPorts ports)
        implements AutoCloseable {
    static final String HTTP = "http";
    static final String HTTPS = "https";

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + ports.named(HTTP) + "/");
    }

    @Override
    public void close() {
        tokens.close();
        redis.close();
        postgres.close();
    }
}
