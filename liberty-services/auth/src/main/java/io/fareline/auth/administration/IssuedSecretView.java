package io.fareline.auth.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one answer that shows a secret. */
public record IssuedSecretView(
        String clientId, String name, List<String> scopes, UUID secretId, String clientSecret, Instant createdAt) {
    static IssuedSecretView of(IssuedSecret issued) {
        var registration = issued.client().registration();
        return new IssuedSecretView(
                issued.client().id().value(),
                registration.name(),
                registration.scopes(),
                issued.secret().id(),
                issued.value().value(),
                issued.secret().createdAt());
    }

    @Override
    public String toString() {
        return "IssuedSecretView[hidden]";
    }
}
