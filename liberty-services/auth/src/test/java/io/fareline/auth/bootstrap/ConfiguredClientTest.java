package io.fareline.auth.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.auth.client.Audience;
import io.fareline.auth.client.ManagedBy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredClientTest {
    private static final Set<String> SCOPES = Set.of("flights.read", "clients.write");
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String GOOD = """
            {"clientId": "demo", "name": "Demo", "secretHash": "%s", "scopes": ["flights.read"], "audience": "fareline"}
            """.formatted(HASH);
    private static final String SERVICE = """
            {"clientId": "booking", "name": "Booking", "secretHash": "%s", "scopes": ["internal"], "audience": "internal"}
            """.formatted(HASH);

    @Test
    void goodEntriesAreRead() {
        var clients = ConfiguredClient.parse("[" + GOOD + "," + SERVICE + "]", SCOPES);
        assertEquals(
                List.of("demo", "booking"),
                clients.stream().map(c -> c.id().value()).toList());
        assertEquals(Audience.INTERNAL, clients.getLast().registration().audience());
        assertEquals(ManagedBy.CONFIGURATION, clients.getFirst().registration().managedBy());
    }

    @Test
    void noEntriesAreAllowed() {
        assertEquals(List.of(), ConfiguredClient.parse("[]", SCOPES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[", "null"})
    void whatIsNoArrayOfObjectsIsRefused(String json) {
        assertEquals("must be a JSON array of clients", refusal(json));
    }

    @Test
    void theSameClientTwiceIsRefused() {
        assertTrue(refusal("[" + GOOD + "," + GOOD + "]").contains("demo twice"));
    }

    @Test
    void aWrongEntryIsNamedButItsHashIsNotShown() {
        refusedEntry(GOOD.replace("flights.read", "planes.fly"));
        refusedEntry(GOOD.replace("\"fareline\"", "\"everybody\""));
        refusedEntry(GOOD.replace("\"fareline\"", "\"internal\""));
        refusedEntry(GOOD.replace("[\"flights.read\"]", "\"flights.read\""));
        refusedEntry(GOOD.replace("\"name\"", "\"title\""));
        refusedEntry(GOOD.replace(HASH, HASH.substring(1)));
        refusedEntry(GOOD.replace("{", "{\"secret\": \"clear\","));
        refusedEntry(SERVICE.replace("\"booking\"", "\"demo\"").replace("[\"internal\"]", "[\"flights.read\"]"));
    }

    @Test
    void aMalformedClientIdIsNotRepeated() {
        String refusal = refusal("[" + GOOD.replace("\"demo\"", "\"de mo\"") + "]");
        assertFalse(refusal.contains("de mo"), refusal);
    }

    private static void refusedEntry(String entry) {
        String refusal = refusal("[" + entry + "]");
        assertTrue(refusal.startsWith("has a wrong client demo: "), refusal);
        assertFalse(refusal.contains(HASH.substring(1)), refusal);
    }

    private static String refusal(String json) {
        return assertThrows(IllegalArgumentException.class, () -> ConfiguredClient.parse(json, SCOPES))
                .getMessage();
    }
}
