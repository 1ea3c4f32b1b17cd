package io.fareline.booking.cancellation;

import io.fareline.booking.support.SearchBookings;
import io.fareline.booking.support.SupportView;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals for admin, which takes refund and amount from payment and from nobody else. */
@Path("internal/v1/bookings/{id}/withdrawals")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InternalWithdrawalsResource {
    @Inject
    WithdrawTickets withdraw;

    @Inject
    SearchBookings search;

    @POST
    @IdempotentBy(
            value = "refundOperationId in the body",
            because = "It is the id of the cancellation, of which a booking has one, judged under its lock.")
    @RolesAllowed("internal")
    @Operation(summary = "Cancel a booking whose money has gone back already")
    public SupportView withdraw(@PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
        withdraw.withdraw(id, request);
        return search.byId(id);
    }
}
