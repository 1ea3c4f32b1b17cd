package io.fareline.payment.provider.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.payment.PaymentSettings;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxPatienceTest {
    private static final Map<String, Integer> MILLISECONDS = Map.of(
            SandboxClient.class.getName() + "/Retry/maxDuration",
            1000,
            "provider/mp-rest/connectTimeout",
            500,
            "provider/mp-rest/readTimeout",
            3000);

    @Test
    void startsWithALeaseThatOutlastsALookUpAndAnOrder() {
        assertDoesNotThrow(() -> withLease(Duration.ofMillis(9001)).onStart(null));
    }

    @Test
    void refusesALeaseThatEndsWithThem() {
        var wrong = assertThrows(
                WrongSetting.class, () -> withLease(Duration.ofMillis(9000)).onStart(null));
        assertEquals(
                "Setting fareline.payment.operation.lease must be longer than an order may take, PT9S.",
                wrong.getMessage());
    }

    private static SandboxPatience withLease(Duration lease) {
        var patience = new SandboxPatience();
        patience.configuration = new Configuration() {
            @Override
            public int integer(String name, int least, int most) {
                return MILLISECONDS.get(name);
            }
        };
        patience.settings = new PaymentSettings() {
            @Override
            public Duration lease() {
                return lease;
            }
        };
        return patience;
    }
}
