package io.fareline.journeys.attack;

import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.TestToken;
import io.fareline.platform.testing.TestTokens;
import io.fareline.platform.testing.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens as auth signs them, by its own key, and all that must not pass for one. */
final class Tokens {
    private static final TestTokens SIGNER = TestTokens.of(secret("signing.keys"), Sandbox.value("edge.url"));
    private static final Duration LONG = Duration.ofMinutes(10);

    private Tokens() {}

    /** A token of client {@code attacker} without any scope. */
    static TestToken any() {
        return SIGNER.token().client("attacker");
    }

    /** One that opens the operation, as its contract says. */
    static TestToken opening(Operation operation) {
        return operation.isInternal()
                ? any().service(operation.callers().getFirst())
                : any().scopes(operation.scope().stream().toArray(String[]::new));
    }

    /** By what is wrong with it, each value of the {@code Authorization} header that is nobody's. */
    static Map<String, String> invalid(Operation operation) {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("another scheme", "Basic YTpi");
        wrong.put("no token", "Bearer ");
        wrong.put("malformed", "Bearer nonsense");
        wrong.put("three parts of nothing", "Bearer a.b.c");
        wrong.put("very long", "Bearer " + "x".repeat(9_000));
        wrong.put("a header without end", "Bearer " + "W1tbW1tb".repeat(500) + ".e30.x");
        wrong.put("expired", opening(operation).expiresIn(LONG.negated()).bearer());
        wrong.put("not yet valid", opening(operation).validIn(LONG).bearer());
        wrong.put("wrong signature", "Bearer " + opening(operation).forged());
        wrong.put("unknown key", "Bearer " + opening(operation).ofUnknownKey());
        wrong.put("no algorithm", "Bearer " + opening(operation).unsigned());
        wrong.put("the public key as a secret", "Bearer " + opening(operation).ofWrongAlgorithm());
        wrong.put("exchanged claims", "Bearer " + opening(operation).tampered());
        wrong.put(
                "another issuer",
                opening(operation).issuer("https://auth.example").bearer());
        wrong.put("nobody's audience", opening(operation).audience("somebody").bearer());
        return wrong;
    }

    private static String secret(String name) {
        try {
            return Files.readString(Path.of(Sandbox.value("secrets.folder"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
