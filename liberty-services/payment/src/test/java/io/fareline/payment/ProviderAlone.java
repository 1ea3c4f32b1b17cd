package io.fareline.payment;

import static java.util.UUID.randomUUID;

import jakarta.json.JsonObject;
import java.util.UUID;

/** What the provider has and payment has not, as it is after payment's database went back in time. */
final class ProviderAlone {
    private final SandboxProcess sandbox;
    private String authorization;

    ProviderAlone(SandboxProcess sandbox) {
        this.sandbox = sandbox;
    }

    /** Authorizes 10000 for a booking. */
    ProviderAlone authorized(UUID key, UUID booking) {
        return authorized(key, booking, "4242424242424242");
    }

    ProviderAlone authorized(UUID key, UUID booking, String card) {
        var made = sandbox.alone("v1/authorizations", key.toString(), """
                {"token":"%s","amount":10000,"currency":"USD","reference":"%s"}""".formatted(sandbox.token(card), booking));
        return of(made.getString("authorizationId"));
    }

    /** Goes on with an authorization that payment knows. */
    ProviderAlone of(String known) {
        authorization = known;
        return this;
    }

    UUID captured() {
        return captured(randomUUID());
    }

    UUID captured(UUID key) {
        return captured(key, 10_000);
    }

    UUID captured(UUID key, long amount) {
        follow("capture", key.toString(), "{\"amount\":%d}".formatted(amount));
        return key;
    }

    UUID refunded(long amount) {
        var key = randomUUID();
        refunded(key.toString(), amount);
        return key;
    }

    JsonObject refunded(String key, long amount) {
        return follow("refunds", key, "{\"amount\":%d}".formatted(amount));
    }

    UUID voided() {
        var key = randomUUID();
        follow("void", key.toString(), "");
        return key;
    }

    /** As the provider has it now. */
    JsonObject now() {
        return sandbox.authorization(authorization);
    }

    String id() {
        return authorization;
    }

    private JsonObject follow(String what, String key, String body) {
        var done = sandbox.alone("v1/authorizations/" + authorization + "/" + what, key, body);
        if (!done.getString("status", "").equals("succeeded")) throw new AssertionError(done);
        return done;
    }
}
