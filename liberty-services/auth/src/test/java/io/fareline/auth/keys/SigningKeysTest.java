package io.fareline.auth.keys;

import static io.fareline.auth.keys.Keys.FIRST;
import static io.fareline.auth.keys.Keys.SECOND;
import static io.fareline.auth.keys.Keys.privateSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.auth.SettingsFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final SigningKeys keys = Keys.loaded();

    @Test
    void newKeysAreTakenWhileTheServiceRuns() {
        var tag = keys.published().tag();
        reloadWith(privateSet(SECOND, FIRST));
        assertEquals("second", keys.signing().getKeyID());
        assertNotEquals(tag, keys.published().tag());
    }

    @Test
    void aWrongSetLeavesTheLastGoodOne() {
        reloadWith("{\"keys\":[]}");
        assertEquals("first", keys.signing().getKeyID());
        assertTrue(keys.isRefused());
    }

    @Test
    void aMissingSetLeavesTheLastGoodOneUntilThereIsAnother() {
        reloadWith("");
        assertEquals("first", keys.signing().getKeyID());
        assertTrue(keys.isRefused());
        reloadWith(privateSet(SECOND, FIRST));
        assertEquals("second", keys.signing().getKeyID());
        assertFalse(keys.isRefused());
    }

    @Test
    void anUnchangedSetIsNotReadAgain() {
        var before = keys.published();
        reloadWith(privateSet(FIRST));
        assertSame(before, keys.published());
    }

    private void reloadWith(String json) {
        keys.settings = SettingsFixture.settings(Map.of("fareline.auth.signing.keys", json));
        keys.reload();
    }
}
