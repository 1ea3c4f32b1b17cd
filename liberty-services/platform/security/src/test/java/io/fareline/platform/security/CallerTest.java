package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.problem.InvalidRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    private final Caller caller = new Caller();

    @Test
    void aCallerIsKnownByClientAndScopes() {
        caller.is("booking", "acme", Set.of("internal"));
        assertEquals("booking", caller.clientId());
        assertEquals("acme", caller.actingClient());
        assertTrue(caller.has("internal"));
        assertFalse(caller.has("flights.read"));
    }

    @Test
    void aServiceThatNamesNobodyIsTold() {
        caller.is("booking", null, Set.of("internal"));
        var refused = assertThrows(InvalidRequest.class, caller::actingClient);
        assertEquals(ActingClient.HEADER, refused.errors().getFirst().field());
    }

    @Test
    void whereEverybodyMayCallNobodyIsKnown() {
        assertFalse(caller.isKnown());
        assertThrows(IllegalStateException.class, caller::clientId);
    }
}
