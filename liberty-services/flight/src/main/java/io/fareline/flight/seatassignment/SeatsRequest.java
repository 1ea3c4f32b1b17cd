package io.fareline.flight.seatassignment;

import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.PassengerType;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Which seats a hold is to have on some of its segments; what it has on others stays.
 *
 * @param requestId the same has one effect
 * @param passengers the whole party, in its order
 */
@TolerantReader
public record SeatsRequest(
        @NotNull UUID requestId,

        @NotNull @Size(min = 1, max = Party.LARGEST) @Valid List<@NotNull @Valid SeatTraveller> passengers,

        @NotNull @Size(min = 1, max = 24) @Valid List<@NotNull @Valid SeatSegment> segments) {
    static final String SEAT = "[1-9][0-9]{0,2}[A-HJ-Z]";

    /** @param onLapOf for an infant the number of its adult, or null for the next one who has none */
    @TolerantReader
    public record SeatTraveller(
            @NotNull @Min(1) @Max(Party.LARGEST) Integer number,
            @NotNull PassengerType type,
            Integer onLapOf) {}

    /** @param together whether those for whom no seat is chosen get one near the others; else they have none */
    @TolerantReader
    public record SeatSegment(
            @NotNull @Min(1) Integer sequence,
            boolean together,
            @NotNull @Size(max = Party.LARGEST) @Valid List<@NotNull @Valid SeatWish> seats) {}

    /** The seat that a passenger is to have, on every leg of the segment. */
    @TolerantReader
    public record SeatWish(
            @NotNull Integer passenger,

            @NotNull @Pattern(regexp = SEAT) String seat) {}
}
