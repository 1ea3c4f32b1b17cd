package io.fareline.flight.connection;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The minimum connecting times, for the staff's service. */
@Path("internal/v1/connecting-times")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connecting times (internal)")
public class ConnectingTimesResource {
    private static final Logger LOG = Logger.getLogger(ConnectingTimesResource.class.getName());

    @Inject
    SetConnectingTimes setConnectingTimes;

    @Inject
    LookAtConnectingTimes lookAtConnectingTimes;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "All rules that are set")
    public ConnectingTimeList all() {
        return list(lookAtConnectingTimes.all());
    }

    @PUT
    @IdempotentBy(value = "the whole list", because = "It takes the place of all rules, and does so again.")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set all rules anew, in one go",
            description =
                    "The most specific rule fits: the station outweighs named carriers, those the terminals, those "
                            + "the same or another carrier, that the pair.")
    public ConnectingTimeList set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @NotNull @Valid ConnectingTimeList wanted) {
        var set = setConnectingTimes.to(wanted.rules());
        LOG.log(Level.INFO, "{0} connecting times were set.", set.size());
        return list(set);
    }

    private static ConnectingTimeList list(List<ConnectingTimeRule> rules) {
        return new ConnectingTimeList(
                rules.stream().map(ConnectingTimeEntry::of).toList());
    }
}
