package io.fareline.flight.seatview;

import io.fareline.flight.seatlayout.EquippedLegs.Segment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which flight is asked for, as an offer or a booking names it. */
public class SeatMapParameters {
    private static final String FLIGHT = "([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})([1-9][0-9]{0,3})([A-Z]?)";
    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(FLIGHT);

    @NotNull
    @Pattern(regexp = FLIGHT)
    @Parameter(example = "XF101")
    @QueryParam("flightNumber")
    public String flightNumber;

    @NotNull
    @Parameter(description = "Local date at the origin", example = "2030-01-31")
    @QueryParam("departureOn")
    public LocalDate departureOn;

    @NotNull
    @Pattern(regexp = "[A-Z]{3}")
    @Parameter(example = "LHR")
    @QueryParam("origin")
    public String origin;

    @NotNull
    @Pattern(regexp = "[A-Z]{3}")
    @Parameter(example = "JFK")
    @QueryParam("destination")
    public String destination;

    Segment segment() {
        var flight = FORM.matcher(flightNumber);
        if (!flight.matches()) throw new IllegalStateException("The query was not validated.");
        return new Segment(
                flight.group(1), Integer.parseInt(flight.group(2)), flight.group(3), departureOn, origin, destination);
    }
}
