package io.fareline.auth.keys;

import com.nimbusds.jose.jwk.RSAKey;
import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.platform.service.Configuration.WrongSetting;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * The keys in use now. They are checked at start, which fails on a wrong set, and read again while the service runs,
 * when a wrong set is reported and the last good one stays.
 */
@ApplicationScoped
public class SigningKeys {
    private static final String SETTING = "fareline.auth.signing.keys";

    @Inject
    AuthSettings settings;

    @Inject
    Loops loops;

    private volatile Loaded loaded;

    /** The keys with the text they came from and the bytes that they are published as. */
    private record Loaded(String source, KeySet keys, PublishedKeys published) {}

    void onStart(@Observes @Priority(20) Startup startup) {
        try {
            load(settings.signingKeys());
        } catch (IllegalArgumentException wrong) {
            throw new WrongSetting(SETTING, wrong.getMessage());
        }
        loops.every(settings.keysReload(), "reading the signing keys", this::reload);
    }

    /** The private key that signs. */
    public RSAKey signing() {
        return loaded.keys().signing();
    }

    PublishedKeys published() {
        return loaded.published();
    }

    void load(String source) {
        var keys = KeySet.parse(source);
        loaded = new Loaded(source, keys, PublishedKeys.of(keys.published()));
        SecurityLog.info(
                "signing keys loaded",
                "kid=" + keys.signing().getKeyID() + " published=" + keys.all().size());
    }

    void reload() {
        String source = settings.signingKeys();
        if (source.equals(loaded.source())) return;
        try {
            load(source);
        } catch (IllegalArgumentException wrong) {
            SecurityLog.warning("signing keys kept", SETTING + " " + wrong.getMessage());
        }
    }
}
