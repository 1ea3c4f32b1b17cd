package io.fareline.auth.token;

import static io.fareline.auth.token.Refusal.Reason.CLIENT_NOT_AUTHENTICATED;
import static io.fareline.auth.token.Refusal.Reason.SCOPE_NOT_ALLOWED;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a client that proves itself a token for those of its scopes that it asks for, or for all. */
@ApplicationScoped
public class IssueToken {
    @Inject
    ApiClients clients;

    @Inject
    TokenSigner signer;

    @Inject
    AuthSettings settings;

    @Inject
    Clock clock;

    private FailedAttempts failures;

    @PostConstruct
    void countFailures() {
        failures = new FailedAttempts(settings.failureLimits());
    }

    /** @param address where the request comes from, for the log and the count of failures */
    @Transactional
    public IssuedToken to(ClientCredentials asked, String address) {
        Instant now = clock.instant();
        var client = authenticated(asked, now).orElseThrow(() -> failed(asked.clientId(), address, now));
        var registration = client.registration();
        var scopes = narrowed(registration.scopes(), asked.scopes());
        var token = signer.sign(new TokenSigner.Subject(client.id(), registration.audience(), scopes), now);
        SecurityLog.info(
                "token issued", "client=" + client.id() + " address=" + address + " scope=" + String.join(",", scopes));
        return token;
    }

    private Optional<ApiClient> authenticated(ClientCredentials asked, Instant now) {
        var hash = asked.secret().hash();
        if (!ClientId.isWellFormed(asked.clientId())) return Optional.empty();
        return clients.find(new ClientId(asked.clientId())).filter(client -> client.accepts(hash, now));
    }

    private Refusal failed(String clientId, String address, Instant now) {
        String named = ClientId.isWellFormed(clientId) ? clientId : "malformed";
        var wait = failures.failed(named, address, now);
        if (wait.isPresent()) return Refusal.tooManyFailures(wait.get());
        SecurityLog.warning("client authentication failed", "client=" + named + " address=" + address);
        return new Refusal(CLIENT_NOT_AUTHENTICATED, "Client authentication failed.");
    }

    private static List<String> narrowed(List<String> own, Set<String> asked) {
        if (asked.isEmpty()) return own;
        if (!own.containsAll(asked)) throw new Refusal(SCOPE_NOT_ALLOWED, "This client may not have that scope.");
        return own.stream().filter(asked::contains).toList();
    }
}
