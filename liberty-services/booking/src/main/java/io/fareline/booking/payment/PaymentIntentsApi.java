package io.fareline.booking.payment;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Payment's intents over HTTP. Nothing is retried here: each call is idempotent by its operation's id, and the saga
 * asks again under the same id.
 */
@ApplicationScoped
@RegisterRestClient(configKey = "payment")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/payment-intents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentIntentsApi {
    @POST
    Intent open(@HeaderParam(ActingClient.HEADER) String actingClient, NewIntent intent);

    @GET
    @Path("{id}")
    Intent get(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/authorization")
    Intent authorize(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, Authorization operation);

    @POST
    @Path("{id}/capture")
    Intent capture(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, Operation operation);

    @POST
    @Path("{id}/void")
    Intent voidAuthorization(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, Operation operation);

    @POST
    @Path("{id}/refunds")
    Intent refund(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, Refund operation);

    /** What is to be paid for a booking. */
    record NewIntent(UUID id, UUID bookingId, Money amount) {}

    /** @param paymentMethod the provider's token, never a card number */
    record Authorization(UUID operationId, String paymentMethod) {}

    /** A capture or a void of the whole amount. */
    record Operation(UUID operationId) {}

    /** Money back out of what was captured. */
    record Refund(UUID operationId, Money amount) {}
}
