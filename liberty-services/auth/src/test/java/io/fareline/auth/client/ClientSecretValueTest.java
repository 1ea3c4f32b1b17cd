package io.fareline.auth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSecretValueTest {
    @Test
    void aSecretIs256BitsAsTextForUrls() {
        assertEquals(43, ClientSecretValue.of(new byte[32]).value().length());
        assertThrows(IllegalArgumentException.class, () -> ClientSecretValue.of(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> ClientSecretValue.of(new byte[33]));
    }

    @Test
    void theHashIsThatOfSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                new ClientSecretValue("abc").hash().hex());
    }

    @Test
    void hashesMatchOnlyThemselves() {
        var hash = new ClientSecretValue("abc").hash();
        assertTrue(hash.matches(new ClientSecretValue("abc").hash()));
        assertFalse(hash.matches(new ClientSecretValue("abd").hash()));
    }

    @Test
    void noTextShowsTheSecret() {
        assertFalse(new ClientSecretValue("abc").toString().contains("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
    void aHashIs64LowerCaseDigits(String text) {
        assertThrows(IllegalArgumentException.class, () -> new SecretHash(text));
    }

    @Test
    void aClientIdHasFewCharactersAndALimit() {
        assertTrue(ClientId.isWellFormed("a"));
        assertTrue(ClientId.isWellFormed("Acme_travel-1.eu"));
        assertTrue(ClientId.isWellFormed("a".repeat(64)));
        assertFalse(ClientId.isWellFormed("a".repeat(65)));
        assertFalse(ClientId.isWellFormed(""));
        assertFalse(ClientId.isWellFormed(null));
        assertFalse(ClientId.isWellFormed("a\nforged log line"));
        assertFalse(ClientId.isWellFormed("a\u0000"));
        assertFalse(ClientId.isWellFormed("-a"));
    }
}
