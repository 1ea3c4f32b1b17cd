package io.fareline.flight.seatlayout;

import io.fareline.flight.lostupdate.Version;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plans of seats, for the staff's service. */
@Path("internal/v1/seat-layouts")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seat layouts (internal)")
public class SeatLayoutsResource {
    @Inject
    SeatLayouts layouts;

    @Inject
    SetSeatLayout setSeatLayout;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The plan that a carrier's configuration has: the one that was set, or else by rule")
    public SeatLayoutView one(@Valid @BeanParam SeatLayoutParameters query) {
        return SeatLayoutView.of(query.equipment(), layouts.of(query.equipment()));
    }

    @PUT
    @IdempotentBy(
            value = "the configuration of the query",
            because = "The same again finds itself set, whatever was seen.")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the plan of a carrier's configuration",
            description =
                    "It must have as many seats for sale in each cabin as the configuration. Who sits in a seat that"
                            + " is not there any more is given another, or none, and that is told.")
    public SeatLayoutView set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @Valid @BeanParam SeatLayoutParameters query,
            @NotNull @Valid SeatPlanRequest wanted) {
        return setSeatLayout.to(query.equipment(), wanted.plan(), wanted.seen(), acting);
    }

    @DELETE
    @IdempotentBy(value = "the configuration of the query", because = "What is gone stays gone.")
    @RolesAllowed("internal")
    @Operation(summary = "Take the plan away as it was seen, so that there is one by rule")
    public SeatLayoutView remove(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @Valid @BeanParam SeatLayoutParameters query,
            @QueryParam("seen") @NotNull @Pattern(regexp = Version.FORM) String seen) {
        return setSeatLayout.toRule(query.equipment(), seen);
    }
}
