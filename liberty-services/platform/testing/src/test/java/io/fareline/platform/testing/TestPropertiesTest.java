package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TestPropertiesTest {
    private static final TestTokens TOKENS = TestTokens.start();
    private final NamedPorts ports = new NamedPorts();
    private final TestEnvironment environment = new TestEnvironment("shop", null, null, TOKENS, null, ports);

    @AfterAll
    static void stop() {
        TOKENS.close();
    }

    @Test
    void aNamedPortKeepsItsNumber() {
        var read = read("callee.url", "http://127.0.0.1:${port:callee}");
        assertEquals(Map.of("callee.url", "http://127.0.0.1:" + ports.named("callee")), read.plain());
    }

    @Test
    void aSecretLosesItsPrefixAndLeavesTheEnvironment() {
        var read = read("secret.shop.key", "k");
        assertEquals(Map.of("shop.key", "k"), read.secrets());
        assertTrue(read.plain().isEmpty());
    }

    @Test
    void theSigningKeysArePrivate() {
        var read = read("secret.keys", "${signing-keys}");
        assertTrue(read.secrets().get("keys").contains("\"d\":"));
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertThrows(ServerFailure.class, () -> read("a", "${prot:callee}"));
    }

    private TestProperties read(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return TestProperties.of(properties, environment);
    }
}
