package io.fareline.sandbox;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A provider in this process, over real HTTP, on a real PostgreSQL that all test classes share. Each test begins at
 * {@link #START} without switches; rows of other tests are there, as they are in life.
 */
final class ProviderUnderTest implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    static final Instant START = Instant.parse("2030-03-15T12:00:00Z");

    private final Map<String, String> more;
    private final MovableClock clock = new MovableClock(START);
    private OwnPostgres postgres;
    private Provider provider;

    ProviderUnderTest() {
        this(Map.of());
    }

    /** With variables beside those that are always needed. */
    ProviderUnderTest(Map<String, String> more) {
        this.more = more;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        postgres = context.getRoot()
                .getStore(Namespace.create(OwnPostgres.class))
                .getOrComputeIfAbsent(OwnPostgres.class, _ -> new OwnPostgres(), OwnPostgres.class);
        var variables = postgres.variables();
        variables.putAll(more);
        provider = Provider.start(ProviderSettings.from(new Variables(variables)), clock, new SecureRandom());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, InterruptedException {
        clock.moveTo(START);
        client().delete("/v1/switches");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        provider.close();
    }

    MovableClock clock() {
        return clock;
    }

    OwnPostgres postgres() {
        return postgres;
    }

    int port() {
        return provider.port();
    }

    ProviderClient client() {
        return new ProviderClient(provider.port());
    }
}
