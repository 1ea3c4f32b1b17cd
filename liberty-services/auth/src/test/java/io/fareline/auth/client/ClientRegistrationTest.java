package io.fareline.auth.client;

import static io.fareline.auth.client.Audience.FARELINE;
import static io.fareline.auth.client.Audience.INTERNAL;
import static io.fareline.auth.client.ManagedBy.API;
import static io.fareline.auth.client.ManagedBy.CONFIGURATION;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientRegistrationTest {
    @Test
    void scopesAreKeptOnceAndInOrder() {
        var registration = new ClientRegistration("n", FARELINE, List.of("b.read", "a.read", "b.read"), API);
        assertEquals(List.of("a.read", "b.read"), registration.scopes());
    }

    @Test
    void aClientOfTheInsideComesFromConfigurationWithItsOneScope() {
        assertDoesNotThrow(() -> new ClientRegistration("n", INTERNAL, List.of("internal"), CONFIGURATION));
        refused("n", INTERNAL, List.of("internal"), API);
        refused("n", INTERNAL, List.of("internal", "flights.read"), CONFIGURATION);
        refused("n", INTERNAL, List.of("flights.read"), CONFIGURATION);
    }

    @Test
    void theInternalScopeNeverGoesOutside() {
        refused("n", FARELINE, List.of("internal"), CONFIGURATION);
        refused("n", FARELINE, List.of("flights.read", "internal"), API);
    }

    @Test
    void theNumberOfScopesHasTwoLimits() {
        refused("n", FARELINE, List.of(), API);
        assertDoesNotThrow(() -> new ClientRegistration("n", FARELINE, scopes(32), API));
        refused("n", FARELINE, scopes(33), API);
    }

    @Test
    void theNameHasTwoLimits() {
        refused(" ", FARELINE, scopes(1), API);
        assertDoesNotThrow(() -> new ClientRegistration("n".repeat(100), FARELINE, scopes(1), API));
        refused("n".repeat(101), FARELINE, scopes(1), API);
    }

    private static void refused(String name, Audience audience, List<String> scopes, ManagedBy by) {
        assertThrows(IllegalArgumentException.class, () -> new ClientRegistration(name, audience, scopes, by));
    }

    private static List<String> scopes(int count) {
        return IntStream.range(0, count).mapToObj("s%02d.read"::formatted).toList();
    }
}
