package io.fareline.journeys.attack;

import io.fareline.journeys.Answer;
import io.fareline.journeys.Http;
import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.TestToken;
import io.fareline.platform.testing.contract.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Tries one operation as everybody there is, and says where it lets in or keeps out whom its contract does not. */
final class Access {
    private static final List<String> SERVICES = List.of("auth", "flight", "booking", "payment", "admin", "attacker");
    private final Operation operation;
    private final URI base;
    private final Set<String> scopes;
    private final List<String> deviations = new ArrayList<>();
    private int tries;

    Access(Operation operation, URI base, Set<String> scopes) {
        this.operation = operation;
        this.base = base;
        this.scopes = scopes;
    }

    List<String> deviations() {
        return deviations;
    }

    int tries() {
        return tries;
    }

    Access tryEverybody() {
        if (operation.scope().isEmpty()) {
            open();
        } else if (operation.isInternal() && operation.callers().isEmpty()) {
            deviations.add(operation + " names no callers");
        } else {
            expect("nobody", null, 401);
            Tokens.invalid(operation).forEach((name, header) -> expect(name, header, 401));
            scopes.forEach(this::scope);
            audiences();
        }
        return this;
    }

    /** Whoever asks is answered, and not for the token: what the token endpoint refuses is another proof. */
    private void open() {
        var answer = ask(null);
        var challenge = answer.header("WWW-Authenticate").orElse("");
        if (answer.status() == 403 || answer.status() >= 500 || challenge.startsWith("Bearer")) {
            deviates("nobody", answer);
        }
    }

    private void scope(String scope) {
        var token = Tokens.opening(operation).scopes(scope);
        expect("scope " + scope, token, scope.equals(operation.scope().get()));
    }

    private void audiences() {
        expect("no scope", Tokens.opening(operation).scopes(), false);
        if (operation.isInternal()) {
            expect("a client's token", Tokens.opening(operation).audience("fareline"), false);
            for (var service : SERVICES) {
                expect(
                        "caller " + service,
                        Tokens.any().service(service),
                        operation.callers().contains(service));
            }
        } else {
            expect("a service's token", Tokens.opening(operation).audience("internal"), false);
        }
    }

    private void expect(String who, TestToken token, boolean allowed) {
        if (!allowed) {
            expect(who, token.bearer(), 403);
            return;
        }
        var answer = ask(token.bearer());
        if (answer.status() == 401
                || answer.status() == 403
                || answer.status() == 405
                || answer.status() >= 500
                || answer.body().contains("NO_SUCH_RESOURCE")) {
            deviates(who, answer);
        }
    }

    private void expect(String who, String authorization, int status) {
        var answer = ask(authorization);
        if (answer.status() != status || !Refusal.isProper(answer)) {
            deviates(who, answer);
        }
    }

    private void deviates(String who, Answer answer) {
        deviations.add(operation + " at " + base + " for " + who + ": " + answer.status() + " " + answer.body());
    }

    private Answer ask(String authorization) {
        tries++;
        var headers = new HashMap<String, String>();
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        operation.mediaType().ifPresent(type -> headers.put("Content-Type", type));
        return Http.send(operation.method(), base.resolve(Contracts.nowhere(operation)), headers, body());
    }

    private String body() {
        return operation.mediaType().isPresent() ? "{}" : null;
    }

    static URI direct(Operation operation) {
        return Sandbox.url(operation.service());
    }
}
