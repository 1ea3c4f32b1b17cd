package io.fareline.auth.token;

import static io.fareline.auth.token.Refusal.Reason.CLIENT_NOT_AUTHENTICATED;
import static io.fareline.auth.token.Refusal.Reason.SCOPE_NOT_ALLOWED;
import static io.fareline.auth.token.TokenMetrics.Outcome.FAILED;
import static io.fareline.auth.token.TokenMetrics.Outcome.FAILED_TOO_OFTEN;
import static io.fareline.auth.token.TokenMetrics.Outcome.ISSUED;
import static io.fareline.auth.token.TokenMetrics.Outcome.LIMITED;
import static io.fareline.auth.token.TokenMetrics.Outcome.SCOPE_REFUSED;
import static io.fareline.auth.token.TokenMetrics.Outcome.WAITING;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.token.TokenMetrics.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Gives a client that proves itself a token for those of its scopes that it asks for, or for all. */
@ApplicationScoped
public class IssueToken {
    @Inject
    Authenticate clients;

    @Inject
    TokenLimits limits;

    @Inject
    TokenSigner signer;

    @Inject
    AuthSettings settings;

    @Inject
    TokenMetrics metrics;

    @Inject
    Clock clock;

    private FailedAttempts failures;

    @PostConstruct
    void countFailures() {
        failures = new FailedAttempts(settings.failureLimits(), limits);
    }

    /** Limits ask Redis, so that the transaction is over by then. */
    IssuedToken to(ClientCredentials asked, CallerAddress from) {
        Instant now = clock.instant();
        var attempt = new Attempt(named(asked.clientId()), asked.secret().hash(), from.address(), from.isForwarded());
        var wait = failures.wait(attempt, now);
        if (wait.isPresent()) throw refused(WAITING, Refusal.tooManyFailures(wait.get()));
        var client = clients.by(asked.clientId(), attempt.secret(), now).orElseThrow(() -> failed(attempt, now));
        limits.token(client.id().value()).ifPresent(later -> {
            throw refused(LIMITED, Refusal.tooManyTokens(later));
        });
        var scopes = narrowed(client.registration().scopes(), asked.scopes());
        var token = signer.sign(
                new TokenSigner.Subject(client.id(), client.registration().audience(), scopes), now);
        metrics.count(ISSUED);
        SecurityLog.info(
                "token issued",
                "client=" + client.id() + " address=" + from.address() + " scope=" + String.join(",", scopes));
        return token;
    }

    private Refusal failed(Attempt attempt, Instant now) {
        var wait = failures.failed(attempt, now);
        if (wait.isPresent()) return refused(FAILED_TOO_OFTEN, Refusal.tooManyFailures(wait.get()));
        SecurityLog.warning(
                "client authentication failed", "client=" + attempt.client() + " address=" + attempt.address());
        return refused(FAILED, new Refusal(CLIENT_NOT_AUTHENTICATED, "Client authentication failed."));
    }

    private Refusal refused(Outcome outcome, Refusal refusal) {
        metrics.count(outcome);
        return refusal;
    }

    private List<String> narrowed(List<String> own, Set<String> asked) {
        if (asked.isEmpty()) return own;
        if (!own.containsAll(asked))
            throw refused(SCOPE_REFUSED, new Refusal(SCOPE_NOT_ALLOWED, "This client may not have that scope."));
        return own.stream().filter(asked::contains).toList();
    }

    private static String named(String clientId) {
        return ClientId.isWellFormed(clientId) ? clientId : "malformed";
    }
}
