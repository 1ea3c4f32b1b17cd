package io.fareline.client.seat;

import java.util.List;
import java.util.UUID;

/** The seats that a booking is to have on some segments. @param lapInfants null where anyone may carry any infant */
public record SeatWish(List<OnSegment> segments, List<LapInfant> lapInfants) {
    /** @param together whether those for whom no seat is chosen get one near the others, else none */
    public record OnSegment(int sequence, boolean together, List<Chosen> seats) {}

    /** The seat that one passenger is to have, such as 12A. */
    public record Chosen(UUID passengerId, String seat) {}

    /** On whose lap an infant sits. */
    public record LapInfant(UUID infantId, UUID adultId) {}

    /** Any seats near each other for the whole party on that segment. */
    public static SeatWish together(int segment) {
        return new SeatWish(List.of(new OnSegment(segment, true, List.of())), null);
    }

    /** That seat for that passenger, and none for others, on that segment. */
    public static SeatWish one(int segment, UUID passenger, String seat) {
        return new SeatWish(List.of(new OnSegment(segment, false, List.of(new Chosen(passenger, seat)))), null);
    }
}
