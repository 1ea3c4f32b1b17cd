package io.fareline.sandbox;

import io.fareline.sandbox.Variables.Bounds;
import io.fareline.sandbox.store.StoreSettings;
import io.fareline.sandbox.store.StoreSettings.Login;
import io.fareline.sandbox.store.StoreSettings.Migrate;
import io.fareline.sandbox.web.BearerKeys;
import io.fareline.sandbox.web.WebSettings;
import java.time.Duration;
import java.util.regex.Pattern;

/** Everything that can be set, read and checked once at start. The names are documented in the README. */
record ProviderSettings(WebSettings web, BearerKeys keys, StoreSettings store, Limits limits) {
    private static final String PREFIX = "FARELINE_PROVIDER_";
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:postgresql://[^\\s@]+");
    private static final Pattern NOT_EMPTY = Pattern.compile("\\P{Cntrl}{1,1024}");

    /** Limits of what is kept, shown and simulated. */
    record Limits(Duration authorization, Duration token, int page, int switches, Duration delay) {}

    static ProviderSettings from(Variables variables) {
        return new ProviderSettings(web(variables), keys(variables), store(variables), limits(variables));
    }

    /** How far the provider's clock is off, to show what a wrong clock does. It bears the name that all processes read. */
    static Duration clockOffset(Variables variables) {
        var most = Duration.ofDays(400);
        return variables.duration("FARELINE_CLOCK_OFFSET", Duration.ZERO, new Bounds<>(most.negated(), most));
    }

    private static WebSettings web(Variables variables) {
        var limits = new WebSettings.Limits(
                variables.integer(PREFIX + "BODY_BYTES", 16 * 1024, new Bounds<>(1024, 64 * 1024)),
                variables.integer(PREFIX + "REQUESTS", 128, new Bounds<>(1, 1024)),
                variables.integer(PREFIX + "CONNECTIONS", 512, new Bounds<>(1, 4096)),
                variables.integer(PREFIX + "IO_THREADS", 2, new Bounds<>(1, 16)),
                variables.duration(PREFIX + "READING", seconds(10), new Bounds<>(seconds(1), seconds(60))),
                variables.duration(PREFIX + "DRAIN", seconds(10), new Bounds<>(Duration.ZERO, seconds(300))));
        return new WebSettings(
                variables.text(PREFIX + "HOST", "127.0.0.1"),
                variables.integer(PREFIX + "PORT", 9106, new Bounds<>(0, 65535)),
                limits);
    }

    private static BearerKeys keys(Variables variables) {
        return new BearerKeys(
                variables.secret(PREFIX + "PUBLISHABLE_KEY", key("pk"), "pk_test_ and 16 to 64 letters or digits"),
                variables.secret(PREFIX + "SECRET_KEY", key("sk"), "sk_test_ and 16 to 64 letters or digits"));
    }

    private static Pattern key(String kind) {
        return Pattern.compile(kind + "_test_[A-Za-z0-9]{16,64}");
    }

    private static StoreSettings store(Variables variables) {
        var database = PREFIX + "DATABASE_";
        var migrate = variables.choice(PREFIX + "MIGRATE", Migrate.START);
        var application = new Login(
                variables.text(database + "USER", "provider_app_a"),
                variables.secret(database + "PASSWORD", NOT_EMPTY, "the password of the application's role"));
        var owner = migrate == Migrate.CHECK
                ? application
                : new Login(
                        variables.text(database + "OWNER_USER", "provider_owner"),
                        variables.secret(database + "OWNER_PASSWORD", NOT_EMPTY, "the password of the owner's role"));
        var limits = new StoreSettings.Limits(
                variables.integer(PREFIX + "POOL_SIZE", 8, new Bounds<>(1, 50)),
                variables.duration(PREFIX + "LOCK_TIMEOUT", seconds(3), new Bounds<>(millis(10), seconds(30))),
                variables.duration(PREFIX + "STATEMENT_TIMEOUT", seconds(5), new Bounds<>(millis(100), seconds(60))),
                variables.duration(PREFIX + "CONNECTION_TIMEOUT", seconds(2), new Bounds<>(millis(250), seconds(30))));
        var url = variables.text(database + "URL", JDBC_URL, "a URL such as jdbc:postgresql://127.0.0.1:9107/provider");
        return new StoreSettings(url, application, owner, migrate, limits);
    }

    private static Limits limits(Variables variables) {
        return new Limits(
                variables.duration(
                        PREFIX + "AUTHORIZATION_LIFETIME",
                        Duration.ofDays(7),
                        new Bounds<>(seconds(1), Duration.ofDays(31))),
                variables.duration(
                        PREFIX + "TOKEN_LIFETIME", Duration.ofDays(1), new Bounds<>(seconds(1), Duration.ofDays(31))),
                variables.integer(PREFIX + "PAGE_SIZE", 200, new Bounds<>(1, 1000)),
                variables.integer(PREFIX + "SWITCHES", 100, new Bounds<>(1, 1000)),
                variables.duration(PREFIX + "LONGEST_DELAY", seconds(120), new Bounds<>(millis(1), seconds(600))));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
