package io.fareline.auth.keys;

import com.nimbusds.jose.jwk.RSAKey;
import io.fareline.auth.AuthSettings;
import io.fareline.auth.SecurityLog;
import io.fareline.platform.service.Configuration.WrongSetting;
import io.fareline.platform.service.Loops;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * The keys in use now. They are checked at start, which fails on a wrong set, and read again while the service runs,
 * when a wrong set is reported, by one line and a gauge that stays up as long as it is there, and the last good one stays.
 */
@ApplicationScoped
public class SigningKeys {
    private static final String SETTING = "fareline.auth.signing.keys";

    @Inject
    AuthSettings settings;

    @Inject
    Loops loops;

    private volatile Loaded loaded;

    /** What was wrong with the set at the last look; null when nothing was. */
    private volatile String fault;

    /** The keys with the text they came from and the bytes that they are published as. */
    private record Loaded(String source, KeySet keys, PublishedKeys published) {}

    void onStart(@Observes @Priority(20) Startup startup, Instance<Meter> meters) {
        try {
            load(settings.signingKeys());
        } catch (IllegalArgumentException wrong) {
            throw new WrongSetting(SETTING, wrong.getMessage());
        }
        loops.every(settings.keysReload(), "reading the signing keys", this::reload);
        if (meters.isResolvable()) export(meters.get());
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
        try {
            String source = settings.signingKeys();
            if (!source.equals(loaded.source())) load(source);
            fault = null;
        } catch (IllegalArgumentException wrong) {
            refuse(SETTING + " " + wrong.getMessage());
        } catch (WrongSetting missing) {
            refuse(missing.getMessage());
        }
    }

    /** Whether the set that is there cannot be used, so that another one is in use. */
    boolean isRefused() {
        return fault != null;
    }

    private void refuse(String why) {
        if (!why.equals(fault)) SecurityLog.warning("signing keys kept", why);
        fault = why;
    }

    private void export(Meter meter) {
        meter.gaugeBuilder("auth.signing.keys.refused")
                .ofLongs()
                .setDescription("1 while the signing keys that auth is given cannot be used and the last good ones are")
                .buildWithCallback(gauge -> gauge.record(isRefused() ? 1 : 0));
    }
}
