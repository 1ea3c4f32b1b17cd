package io.fareline.booking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BookingSettingsTest {
    @Test
    void theDefaultsAreWithinTheirLimits() {
        var settings = with("fareline.booking.sweep.batch", "50");
        assertEquals(Duration.ofSeconds(11), settings.settleWithin());
        assertTrue(settings.voidByIssueDay());
    }

    @Test
    void theLeaseOutlastsEveryStep() {
        assertDoesNotThrow(() -> with("flight/mp-rest/readTimeout", "14499"));
        var wrong = assertThrows(WrongSetting.class, () -> with("flight/mp-rest/readTimeout", "14500"));
        assertTrue(wrong.getMessage().contains("fareline.booking.lease"), wrong.getMessage());
    }

    @Test
    void aRequestWaitsLongerThanACallOfPaymentTakes() {
        assertDoesNotThrow(() -> with("payment/mp-rest/readTimeout", "10499"));
        var wrong = assertThrows(WrongSetting.class, () -> with("payment/mp-rest/readTimeout", "10500"));
        assertTrue(wrong.getMessage().contains("fareline.booking.settle.within"), wrong.getMessage());
    }

    @Test
    void thePauseDoublesUpToTheLongest() {
        var settings = with("fareline.booking.retry.first", "PT0.2S");
        assertEquals(Duration.ofMillis(200), settings.pauseAfter(0));
        assertEquals(Duration.ofMillis(400), settings.pauseAfter(1));
        assertEquals(Duration.ofMillis(6_400), settings.pauseAfter(5));
        assertEquals(Duration.ofSeconds(10), settings.pauseAfter(6));
        assertEquals(Duration.ofSeconds(10), settings.pauseAfter(Integer.MAX_VALUE));
    }

    @Test
    void aPageIsNotLargerThanTheLargest() {
        assertThrows(WrongSetting.class, () -> with("fareline.booking.page.default", "201"));
        assertEquals(200, with("fareline.booking.page.default", "200").defaultPage());
    }

    /** The settings of the archive, but for one. */
    private static BookingSettings with(String name, String value) {
        var properties = new Properties();
        try (var defaults = BookingSettingsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(defaults);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        properties.setProperty(name, value);
        var settings = new BookingSettings();
        settings.configuration = new Configuration() {
            @Override
            public java.util.Optional<String> optionalText(String asked) {
                return java.util.Optional.ofNullable(properties.getProperty(asked));
            }
        };
        settings.read();
        return settings;
    }
}
