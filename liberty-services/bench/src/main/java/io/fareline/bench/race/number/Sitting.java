package io.fareline.bench.race.number;

import java.util.UUID;

/** That a passenger of a hold has a seat of a dated leg. */
public record Sitting(long leg, String seat, UUID hold, int passenger) {
    @Override
    public String toString() {
        return "leg %d seat %s passenger %d of hold %s".formatted(leg, seat, passenger, hold);
    }
}
