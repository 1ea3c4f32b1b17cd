package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Crowd crowd = new Crowd(new EdgeSettings.Room(4, Map.of("search", 2), 3));

    @Test
    void asManyAsThereIsRoomForAndNoneMore() {
        for (var client : new String[] {"a", "b", "c", "d"}) assertTrue(crowd.enter("bookings", client));
        assertFalse(crowd.enter("bookings", "e"));
        crowd.leave("bookings", "a");
        assertTrue(crowd.enter("bookings", "e"));
    }

    @Test
    void aRouteLeavesRoomForTheOthers() {
        assertTrue(crowd.enter("search", "a"));
        assertTrue(crowd.enter("search", "b"));
        assertFalse(crowd.enter("search", "c"));
        assertTrue(crowd.enter("bookings", "c"));
    }

    @Test
    void aClientLeavesRoomForTheOthers() {
        for (int each = 0; each < 3; each++) assertTrue(crowd.enter("bookings", "flood"));
        assertFalse(crowd.enter("bookings", "flood"));
        assertTrue(crowd.enter("bookings", "other"));
        crowd.leave("bookings", "flood");
        assertFalse(crowd.enter("bookings", "third") && crowd.enter("bookings", "fourth"));
    }
}
