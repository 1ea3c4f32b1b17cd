package io.fareline.auth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {
    private static final String EDGE = "127.0.0.1";

    @Test
    void withoutAProxyTheHeaderIsNotBelieved() {
        assertEquals(EDGE, CallerAddress.of(EDGE, List.of("192.0.2.1"), 0).address());
    }

    @Test
    void theLastHopIsWhatTheProxySaw() {
        assertEquals(
                "192.0.2.1",
                CallerAddress.of(EDGE, List.of("203.0.113.9, 192.0.2.1"), 1).address());
        assertEquals(
                "2001:db8::1",
                CallerAddress.of(EDGE, List.of("203.0.113.9", "2001:db8::1"), 1).address());
    }

    @Test
    void twoProxiesAppendTwoHops() {
        assertEquals(
                "192.0.2.1",
                CallerAddress.of(EDGE, List.of("203.0.113.9, 192.0.2.1, 10.0.0.1"), 2)
                        .address());
    }

    @Test
    void aRequestThatPassedNoProxyHasTheAddressOfItsConnection() {
        assertEquals(EDGE, CallerAddress.of(EDGE, List.of(), 1).address());
        assertEquals(
                "192.0.2.1", CallerAddress.of(EDGE, List.of("192.0.2.1"), 2).address());
    }

    @Test
    void onlyWhatAProxySaidIsAnAddressFromOutside() {
        assertTrue(CallerAddress.of(EDGE, List.of("192.0.2.1"), 1).isForwarded());
        assertFalse(CallerAddress.of(EDGE, List.of(), 1).isForwarded());
        assertFalse(CallerAddress.of(EDGE, List.of("192.0.2.1"), 0).isForwarded());
    }

    @Test
    void whatIsNoAddressIsNotRepeated() {
        assertEquals(
                "unknown",
                CallerAddress.of(EDGE, List.of("evil\nforged line"), 1).address());
        assertEquals("unknown", CallerAddress.of(null, List.of(), 0).address());
    }
}
