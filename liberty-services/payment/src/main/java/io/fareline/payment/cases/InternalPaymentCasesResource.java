package io.fareline.payment.cases;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Cases for admin, which writes down who looks and acts. */
@Path("internal/v1/payment-cases")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalPaymentCasesResource {
    @Inject
    ShowCases show;

    @Inject
    RetryCase retryCase;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Open cases, the newest first")
    public CasePage page(
            @QueryParam("reason") String reason,
            @QueryParam("operationId") UUID operationId,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return new CasePage(show.page(new CaseQuery(reason, operationId, after, limit)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    @Operation(summary = "One case with what was said and found")
    public CaseView get(@PathParam("id") UUID id) {
        return show.byId(id);
    }

    @POST
    @IdempotentBy(value = "the case of the path", because = "It brings the operation's next attempt forward.")
    @Path("{id}/retries")
    @RolesAllowed("internal")
    @Operation(summary = "Ask the provider at once")
    public CaseView retry(@PathParam("id") UUID id) {
        retryCase.retry(id);
        return show.byId(id);
    }

    /** Cases, without what was said and found. */
    public record CasePage(List<CaseView> cases) {}
}
