package io.fareline.payment.adoption;

import io.fareline.payment.adopted.ShownAdoptions.UnclaimedRefund;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refunds that the provider made and no booking knows of, for admin, which has booking withdraw the tickets. */
@Path("internal/v1/adopted-refunds")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalAdoptedRefundsResource {
    @Inject
    ShowAdoptions show;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Adopted refunds that wait for their bookings")
    public RefundPage page(@QueryParam("after") UUID after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return new RefundPage(show.unclaimedRefunds(after, limit));
    }

    @GET
    @Path("{operationId}")
    @RolesAllowed("internal")
    @Operation(summary = "One of them")
    public UnclaimedRefund get(@PathParam("operationId") UUID operationId) {
        return show.unclaimedRefund(operationId);
    }

    /** Refunds, in the order of their ids. */
    public record RefundPage(List<UnclaimedRefund> refunds) {}
}
