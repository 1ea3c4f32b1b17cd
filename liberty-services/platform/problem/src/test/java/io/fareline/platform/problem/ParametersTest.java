package io.fareline.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParametersTest {
    record Locator(String value) {
        Locator {
            if (value.length() != 6) throw new IllegalArgumentException("six characters");
        }
    }

    record Pair(String first, String second) {}

    enum Cabin {
        ECONOMY
    }

    @Test
    void valuesAreParsedByTheirType() {
        assertEquals(LocalDate.of(2030, 1, 31), parse(LocalDate.class, "2030-01-31"));
        assertEquals(
                UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"),
                parse(UUID.class, "0190163d-8694-739b-aea5-966c26f8ad91"));
        assertEquals(7, parse(Integer.class, "7"));
        assertEquals(true, parse(Boolean.class, "true"));
        assertEquals(Cabin.ECONOMY, parse(Cabin.class, "ECONOMY"));
        assertEquals(new Locator("ABC234"), parse(Locator.class, "ABC234"));
        assertNull(parse(LocalDate.class, null));
    }

    @Test
    void aMalformedValueNamesItsParameter() {
        assertRefused(LocalDate.class, "2030-02-30");
        assertRefused(UUID.class, "no");
        assertRefused(Integer.class, "7.5");
        assertRefused(Boolean.class, "yes");
        assertRefused(Cabin.class, "economy");
        assertRefused(Locator.class, "ABC23");
    }

    @Test
    void otherTypesAreLeftToJaxRs() {
        assertNull(new Parameters().getConverter(String.class, String.class, new Annotation[0]));
        assertNull(new Parameters().getConverter(Pair.class, Pair.class, new Annotation[0]));
    }

    private static <T> T parse(Class<T> type, String value) {
        return new Parameters().getConverter(type, type, named()).fromString(value);
    }

    private static void assertRefused(Class<?> type, String value) {
        var refused = assertThrows(InvalidRequest.class, () -> parse(type, value));
        assertEquals("departureOn", refused.errors().getFirst().field());
    }

    @SuppressWarnings("unused")
    private static void asked(@QueryParam("departureOn") String value) {}

    private static Annotation[] named() {
        try {
            return ParametersTest.class.getDeclaredMethod("asked", String.class).getParameterAnnotations()[0];
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
