package io.fareline.platform.security.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String PEER = "10.0.0.9";

    @Test
    void theEdgeSaysWhoAsks() {
        assertEquals("192.0.2.1", ClientAddress.of(List.of("192.0.2.1"), PEER));
    }

    @Test
    void whatStandsBeforeTheLastIsAnybodysWord() {
        assertEquals("192.0.2.1", ClientAddress.of(List.of("198.51.100.7, 192.0.2.1"), PEER));
        assertEquals("192.0.2.1", ClientAddress.of(List.of("198.51.100.7", "192.0.2.1"), PEER));
    }

    @Test
    void whatIsNoAddressIsNobody() {
        for (var junk :
                List.of("", "localhost", "unknown", "192.0.2.1:80", "1.2.3.4.5", "192.0.2.1,", "a".repeat(9_000)))
            assertEquals(PEER, ClientAddress.of(List.of(junk), PEER), junk);
        assertEquals(PEER, ClientAddress.of(List.of(), PEER));
    }

    @Test
    void aNetworkOfSixIsOneClient() {
        var one = ClientAddress.of(List.of("2001:db8:1:2::1"), PEER);
        assertEquals(one, ClientAddress.of(List.of("2001:0db8:1:2:ffff::7"), PEER));
        assertNotEquals(one, ClientAddress.of(List.of("2001:db8:1:3::1"), PEER));
    }
}
