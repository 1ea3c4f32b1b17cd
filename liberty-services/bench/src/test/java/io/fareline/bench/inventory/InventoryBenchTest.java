package io.fareline.bench.inventory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InventoryBenchTest {
    @Test
    void eachPromiseIsKeptAtItsBound() {
        assertTrue(InventoryBench.isKept(0.5, 3, 0.5, 0.12, 0));
    }

    @Test
    void eachPromiseMayBreakByItself() {
        assertFalse(InventoryBench.isKept(0.49, 3, 0.5, 0.12, 0));
        assertFalse(InventoryBench.isKept(0.5, 2.99, 0.5, 0.12, 0));
        assertFalse(InventoryBench.isKept(0.5, 3, 0.51, 0.12, 0));
        assertFalse(InventoryBench.isKept(0.5, 3, 0.5, 0.11, 0));
        assertFalse(InventoryBench.isKept(0.5, 3, 0.5, 0.12, 1), "a request was refused");
    }
}
