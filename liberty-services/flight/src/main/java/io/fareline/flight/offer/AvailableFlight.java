package io.fareline.flight.offer;

import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.ScheduledLeg;
import java.util.List;

/** One flight number from the origin to the destination on one date: its legs in order, with their seats. */
record AvailableFlight(List<Leg> legs) {
    /** A leg with its seats. */
    record Leg(ScheduledLeg scheduled, LegInventory inventory) {}

    /** Seats left on every leg, at most so many as on the fullest. */
    int seatsLeft(String bookingClass) {
        int least = Integer.MAX_VALUE;
        for (var leg : legs) least = Math.min(least, leg.inventory.seatsLeft(bookingClass));
        return least;
    }

    ScheduledLeg first() {
        return legs.getFirst().scheduled;
    }

    ScheduledLeg last() {
        return legs.getLast().scheduled;
    }

    /** False when a leg between was cancelled or the legs do not meet. */
    boolean isUnbroken(int expectedLegs) {
        if (legs.size() != expectedLegs) return false;
        for (int place = 1; place < legs.size(); place++)
            if (!legs.get(place - 1)
                    .scheduled
                    .destination()
                    .equals(legs.get(place).scheduled.origin())) return false;
        return true;
    }
}
