package io.fareline.payment.adoption;

import io.fareline.payment.adopted.ShownAdoptions.Payment;
import io.fareline.payment.adoption.course.AdoptionView;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Adoptions for admin, which says who begins and who confirms. */
@Path("internal/v1/adoptions")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalAdoptionsResource {
    @Inject
    BeginAdoption begin;

    @Inject
    ConfirmAdoption confirm;

    @Inject
    ShowAdoptions show;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(
            value = "id in the body",
            because = "The adoption is a row of that id, inserted once; another content under it is refused.")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("internal")
    @Operation(summary = "Take into the books what the provider alone has")
    public AdoptionView begin(@Valid @NotNull AdoptionRequest request) {
        begin.begin(request, caller.actingClient());
        return show.byId(request.id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    @Operation(summary = "How far it is, and what came of it")
    public AdoptionView get(@PathParam("id") UUID id) {
        return show.byId(id);
    }

    @GET
    @Path("{id}/payments")
    @RolesAllowed("internal")
    @Operation(summary = "Payments that the provider alone had")
    public PaymentPage payments(
            @PathParam("id") UUID id,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return new PaymentPage(show.payments(id, after, limit));
    }

    @POST
    @IdempotentBy(
            value = "the adoption of the path",
            because = "It is confirmed once, under its lock; from there it is refused or changes nothing.")
    @Path("{id}/confirmation")
    @RolesAllowed("internal")
    @Operation(summary = "Have the money go back that nobody holds a booking for")
    public AdoptionView confirm(@PathParam("id") UUID id) {
        confirm.confirm(id, caller.actingClient());
        return show.byId(id);
    }

    /** Payments, in the order of their ids. */
    public record PaymentPage(List<Payment> payments) {}
}
