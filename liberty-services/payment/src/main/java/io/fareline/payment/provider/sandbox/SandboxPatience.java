package io.fareline.payment.provider.sandbox;

import io.fareline.payment.PaymentSettings;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Refuses to start when an operation's lease could run out while its order is still on the way to the sandbox: another
 * process would then send the same order beside it.
 */
@ApplicationScoped
class SandboxPatience {
    private static final int MOST = 60_000;

    @Inject
    Configuration configuration;

    @Inject
    PaymentSettings settings;

    void onStart(@Observes @Priority(6) Startup start) {
        if (settings.lease().compareTo(longestOrder()) <= 0)
            throw new WrongSetting(
                    "fareline.payment.operation.lease", "must be longer than an order may take, " + longestOrder());
    }

    /** The retries to their end, and then one call to its time-outs; twice, since a look-up may come before. */
    private Duration longestOrder() {
        return Duration.ofMillis(2L
                * (milliseconds(SandboxClient.class.getName() + "/Retry/maxDuration", 0)
                        + milliseconds("provider/mp-rest/connectTimeout", 1)
                        + milliseconds("provider/mp-rest/readTimeout", 1)));
    }

    private int milliseconds(String property, int least) {
        return configuration.integer(property, least, MOST);
    }
}
