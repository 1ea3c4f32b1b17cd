package io.fareline.flight.seatlayout;

import io.fareline.flight.seatmap.CabinSeats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

/** What a plan of seats is asked for or set for. */
public class SeatLayoutParameters {
    @NotNull
    @Pattern(regexp = "[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}")
    @QueryParam("carrier")
    public String carrier;

    @NotNull
    @Pattern(regexp = "[A-Z0-9]{3}")
    @QueryParam("aircraftType")
    public String aircraftType;

    @NotNull
    @Pattern(regexp = CabinSeats.FORM)
    @QueryParam("configuration")
    public String configuration;

    Equipment equipment() {
        return new Equipment(carrier, aircraftType, configuration);
    }
}
