package io.fareline.payment.settlement;

import io.fareline.payment.intent.OperationCommand;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** What booking commands of an intent. Each answers 200 once the outcome is known and 202 as long as it is not. */
@Path("internal/v1/payment-intents/{id}")
@InternalOnly(callers = "booking")
@Extension(name = "x-callers", value = "[\"booking\"]", parseValue = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InternalOperationsResource {
    private static final String BY = "operationId in the body";
    private static final String BECAUSE =
            "The operation is a row of that id, begun once under a lock; another content under it is refused.";

    @Inject
    PerformOperation perform;

    @HeaderParam(ActingClient.HEADER)
    String client;

    @PathParam("id")
    UUID id;

    @POST
    @IdempotentBy(value = BY, because = BECAUSE)
    @Path("authorization")
    @RolesAllowed("internal")
    public Response authorize(@Valid @NotNull AuthorizationRequest request) {
        return perform(OperationCommand.authorize(request.operationId(), request.paymentMethod()));
    }

    @POST
    @IdempotentBy(value = BY, because = BECAUSE)
    @Path("authentication")
    @RolesAllowed("internal")
    public Response authenticate(@Valid @NotNull OperationRequest request) {
        return perform(OperationCommand.authenticate(request.operationId()));
    }

    @POST
    @IdempotentBy(value = BY, because = BECAUSE)
    @Path("capture")
    @RolesAllowed("internal")
    public Response capture(@Valid @NotNull CaptureRequest request) {
        return perform(OperationCommand.capture(request.operationId(), request.amount()));
    }

    @POST
    @IdempotentBy(value = BY, because = BECAUSE)
    @Path("void")
    @RolesAllowed("internal")
    public Response cancel(@Valid @NotNull OperationRequest request) {
        return perform(OperationCommand.cancel(request.operationId()));
    }

    @POST
    @IdempotentBy(value = BY, because = BECAUSE)
    @Path("refunds")
    @RolesAllowed("internal")
    public Response refund(@Valid @NotNull RefundRequest request) {
        return perform(OperationCommand.refund(request.operationId(), request.amount()));
    }

    private Response perform(OperationCommand command) {
        PaymentIntentView intent = perform.perform(id, Optional.ofNullable(client), command);
        int status = intent.lastOperation().outcome().isSettled() ? 200 : 202;
        return Response.status(status).entity(intent).build();
    }
}
