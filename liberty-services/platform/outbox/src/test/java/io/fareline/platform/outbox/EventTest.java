package io.fareline.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.v1", "com.example.shop.order-placed.v12"})
    void theTypeNamesAVersion(String type) {
        assertDoesNotThrow(() -> new Event(type, "1", 0, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".v1", "order-placed", "order-placed.v0", "order-placed.v", "Order.v1", "a b.v1", "a.v1000"})
    void anyOtherTypeIsRefused(String type) {
        assertThrows(IllegalArgumentException.class, () -> new Event(type, "1", 0, Map.of()));
    }

    @Test
    void theSubjectHasUpTo255Characters() {
        assertDoesNotThrow(() -> new Event("a.v1", "s".repeat(255), 0, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Event("a.v1", "s".repeat(256), 0, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Event("a.v1", " ", 0, Map.of()));
    }

    @Test
    void theVersionIsNotNegativeAndTheDataIsThere() {
        assertThrows(IllegalArgumentException.class, () -> new Event("a.v1", "1", -1, Map.of()));
        assertThrows(NullPointerException.class, () -> new Event("a.v1", "1", 0, null));
    }
}
