package io.fareline.booking.flight;

import java.util.List;
import java.util.UUID;

/** Which seats flight is asked for. @param requestId the same has one effect */
public record SeatChoice(UUID requestId, List<Traveller> passengers, List<Segment> segments) {
    /** One of the party by its place in it. @param onLapOf an infant's adult, or null for any that has none */
    public record Traveller(int number, String type, Integer onLapOf) {}

    /** @param together whether those without a chosen seat get any */
    public record Segment(int sequence, boolean together, List<Chosen> seats) {}

    /** The seat that one of the party is to have. */
    public record Chosen(int passenger, String seat) {}
}
