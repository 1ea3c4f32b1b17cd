package io.fareline.booking.seats;

import io.fareline.booking.party.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The seats that a booking is to have on the segments that are named; what it has on others stays.
 *
 * @param lapInfants whose lap an infant sits on; one that is left out sits with the next adult who carries nobody
 */
public record SeatsRequest(
        @NotNull @Size(min = 1, max = 24) @Valid List<@NotNull @Valid SegmentSeats> segments,
        @Size(max = Party.MOST) @Valid List<@NotNull @Valid LapInfant> lapInfants) {

    /**
     * The seats of one segment.
     *
     * @param together true for any seats near each other for those for whom none is chosen, who else have none
     */
    public record SegmentSeats(
            @NotNull @Min(1) Integer sequence,
            Boolean together,
            @Size(max = Party.MOST) @Valid List<@NotNull @Valid ChosenSeat> seats) {}

    /** The seat of one passenger on all legs of the segment. */
    public record ChosenSeat(
            @NotNull UUID passengerId,

            @NotNull
            @Pattern(regexp = "[1-9][0-9]{0,2}[A-HJ-Z]", message = "must be a seat such as 12A")
            @Schema(examples = "12A")
            String seat) {}

    /** On whose lap an infant sits. */
    public record LapInfant(@NotNull UUID infantId, @NotNull UUID adultId) {}

    List<LapInfant> laps() {
        return lapInfants == null ? List.of() : lapInfants;
    }
}
