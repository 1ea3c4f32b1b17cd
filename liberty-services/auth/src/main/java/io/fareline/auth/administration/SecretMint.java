package io.fareline.auth.administration;

import io.fareline.auth.AuthSettings;
import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ClientSecretValue;
import io.fareline.auth.client.NewSecret;
import io.fareline.auth.client.SecretRules;
import io.fareline.platform.service.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Draws the value of a secret and gives its hash to the client. */
@ApplicationScoped
public class SecretMint {
    @Inject
    Randomness randomness;

    @Inject
    AuthSettings settings;

    /** @param id the same on a retry, which then gets the same secret with another value */
    public IssuedSecret issue(ApiClient client, UUID id, Instant now) {
        var value = ClientSecretValue.of(randomness.bytes(ClientSecretValue.BITS / Byte.SIZE));
        var rules = new SecretRules(settings.secretOverlap(), settings.secretReissue());
        return new IssuedSecret(client, client.issueSecret(new NewSecret(id, value.hash()), now, rules), value);
    }
}
