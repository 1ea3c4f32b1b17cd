package io.fareline.auth.token;

import io.fareline.auth.AuthSettings;
import io.fareline.platform.security.limit.Allowance;
import io.fareline.platform.security.limit.NamedLimits;
import io.fareline.platform.security.limit.RequestGroup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** What clients may ask of the token endpoint, over all processes, and how often they may fail. */
@ApplicationScoped
class TokenLimits implements FailedAttempts.Counts {
    private static final String ENDPOINT = "POST /oauth/token";

    @Inject
    NamedLimits limits;

    @Inject
    AuthSettings settings;

    private RequestGroup tokens;
    private RequestGroup ofClients;
    private RequestGroup ofAddresses;

    @PostConstruct
    void read() {
        var allowed = settings.tokenLimits();
        var failures = settings.failureLimits();
        tokens = RequestGroup.of("tokens", ENDPOINT, new Allowance(allowed.perMinute(), allowed.burst()));
        ofClients = failures("clientfailures", failures.perClientAndAddress());
        ofAddresses = failures("addressfailures", failures.perAddress());
    }

    /** Only for a client that has shown its secret: otherwise anybody could use up what is another's. */
    Optional<Duration> token(String client) {
        return limits.take(tokens, client);
    }

    @Override
    public Optional<Duration> ofClient(String client, String address) {
        return limits.take(ofClients, client + " " + address);
    }

    @Override
    public Optional<Duration> ofAddress(String address) {
        return limits.take(ofAddresses, address);
    }

    private static RequestGroup failures(String name, int perMinute) {
        return RequestGroup.of(name, ENDPOINT, new Allowance(perMinute, perMinute));
    }
}
