package io.fareline.auth;

import io.fareline.platform.idempotency.AnswerSeal;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every setting of auth, read and checked once at start, except the two secrets, which are read when they are used. */
@ApplicationScoped
public class AuthSettings {
    private static final Pattern SCOPE = Pattern.compile("[a-z]+\\.[a-z]+");
    private static final String GRANTABLE = "fareline.auth.scopes.grantable";

    @Inject
    Configuration configuration;

    private URI issuer;
    private Duration tokenLifetime;
    private Duration jwksMaxAge;
    private Duration keysReload;
    private Set<String> scopes;
    private Set<String> grantableScopes;
    private Duration secretOverlap;
    private Duration secretReissue;
    private FailureLimits failureLimits;
    private TokenLimits tokenLimits;
    private int trustedProxies;

    /**
     * How often client authentication may fail in a minute before the answer says to slow down.
     *
     * @param mostKeys wrong secrets, and clients that wait, that a process remembers
     */
    public record FailureLimits(int perClientAndAddress, int perAddress, int mostKeys) {}

    /** How many tokens a client may have. */
    public record TokenLimits(int perMinute, int burst) {}

    void onStart(@Observes @Priority(5) Startup startup) {
        // Being called is enough: the settings are read when this bean is made.
    }

    @PostConstruct
    void read() {
        issuer = origin("fareline.auth.issuer");
        tokenLifetime = configuration.duration("fareline.auth.token.lifetime", minutes(1), minutes(60));
        jwksMaxAge = configuration.duration("fareline.auth.jwks.max.age", Duration.ZERO, minutes(60));
        keysReload = configuration.duration("fareline.auth.signing.keys.reload", Duration.ofSeconds(1), minutes(60));
        scopes = scopes("fareline.auth.scopes");
        grantableScopes = scopes(GRANTABLE);
        if (!scopes.containsAll(grantableScopes)) {
            throw new WrongSetting(GRANTABLE, "must name scopes of fareline.auth.scopes only");
        }
        secretOverlap =
                configuration.duration("fareline.auth.secret.overlap", Duration.ofSeconds(1), Duration.ofDays(90));
        secretReissue = configuration.duration("fareline.auth.secret.reissue", Duration.ofSeconds(1), minutes(60));
        failureLimits = new FailureLimits(
                configuration.integer("fareline.auth.failures.per.client", 1, 10_000),
                configuration.integer("fareline.auth.failures.per.address", 1, 100_000),
                configuration.integer("fareline.auth.failures.keys", 100, 1_000_000));
        tokenLimits = new TokenLimits(
                configuration.integer("fareline.limit.tokens.per.minute", 1, 1_000_000),
                configuration.integer("fareline.limit.tokens.burst", 1, 1_000_000));
        configuration.text(AnswerSeal.KEYS);
        trustedProxies = configuration.integer("fareline.auth.trusted.proxies", 0, 5);
    }

    /** Who signs, as the tokens name it: the public origin, without a path. */
    public URI issuer() {
        return issuer;
    }

    /** An address below the issuer, as clients reach it. */
    public URI address(String path) {
        return issuer.resolve(path);
    }

    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    public Duration jwksMaxAge() {
        return jwksMaxAge;
    }

    public Duration keysReload() {
        return keysReload;
    }

    /** Every scope that a client of the outside can have. */
    public Set<String> scopes() {
        return scopes;
    }

    /** The scopes that the API may give; the others come by configuration only. */
    public Set<String> grantableScopes() {
        return grantableScopes;
    }

    public Duration secretOverlap() {
        return secretOverlap;
    }

    public Duration secretReissue() {
        return secretReissue;
    }

    public FailureLimits failureLimits() {
        return failureLimits;
    }

    public TokenLimits tokenLimits() {
        return tokenLimits;
    }

    /** How many proxies in front of auth append to {@code X-Forwarded-For}. */
    public int trustedProxies() {
        return trustedProxies;
    }

    /** The private JWK set, read anew each time since it rotates. */
    public String signingKeys() {
        return configuration.text("fareline.auth.signing.keys");
    }

    /** The clients that exist by configuration. */
    public Optional<String> bootstrapClients() {
        return configuration.optionalText("fareline.auth.bootstrap.clients");
    }

    private URI origin(String name) {
        var uri = configuration.uri(name);
        boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
        if (!bare || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new WrongSetting(name, "must be an origin: scheme, host and port, without a path or a final slash");
        }
        return uri;
    }

    private Set<String> scopes(String name) {
        var named = new TreeSet<>(Arrays.asList(configuration.text(name).strip().split("\\s*,\\s*")));
        for (String scope : named) {
            if (!SCOPE.matcher(scope).matches()) {
                throw new WrongSetting(name, "must list scopes such as flights.read, and has '" + scope + "'");
            }
        }
        return Collections.unmodifiableSet(named);
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
