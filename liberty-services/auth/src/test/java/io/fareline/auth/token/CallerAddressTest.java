package io.fareline.auth.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {
    private static final String EDGE = "127.0.0.1";

    @Test
    void withoutAProxyTheHeaderIsNotBelieved() {
        assertEquals(EDGE, CallerAddress.of(EDGE, List.of("192.0.2.1"), 0));
    }

    @Test
    void theLastHopIsWhatTheProxySaw() {
        assertEquals("192.0.2.1", CallerAddress.of(EDGE, List.of("203.0.113.9, 192.0.2.1"), 1));
        assertEquals("2001:db8::1", CallerAddress.of(EDGE, List.of("203.0.113.9", "2001:db8::1"), 1));
    }

    @Test
    void twoProxiesAppendTwoHops() {
        assertEquals("192.0.2.1", CallerAddress.of(EDGE, List.of("203.0.113.9, 192.0.2.1, 10.0.0.1"), 2));
    }

    @Test
    void aRequestThatPassedNoProxyHasTheAddressOfItsConnection() {
        assertEquals(EDGE, CallerAddress.of(EDGE, List.of(), 1));
        assertEquals("192.0.2.1", CallerAddress.of(EDGE, List.of("192.0.2.1"), 2));
    }

    @Test
    void whatIsNoAddressIsNotRepeated() {
        assertEquals("unknown", CallerAddress.of(EDGE, List.of("evil\nforged line"), 1));
        assertEquals("unknown", CallerAddress.of(null, List.of(), 0));
    }
}
