package io.fareline.payment.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The sandbox provider's API as far as payment uses it. The key of an operation is the UUID of ours. */
@ApplicationScoped
@RegisterRestClient(configKey = "provider")
@RegisterProvider(SandboxErrorMapper.class)
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SandboxApi {
    String KEY = "Idempotency-Key";

    @POST
    @Path("authorizations")
    SandboxOperation authorize(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            SandboxAuthorization authorization);

    @POST
    @Path("authorizations/{id}/authentication")
    SandboxOperation authenticate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String authorization,
            SandboxNothing nothing);

    @POST
    @Path("authorizations/{id}/capture")
    SandboxOperation capture(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String authorization,
            SandboxAmount amount);

    @POST
    @Path("authorizations/{id}/void")
    SandboxOperation cancel(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String authorization,
            SandboxNothing nothing);

    @POST
    @Path("captures/{id}/refunds")
    SandboxOperation refund(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(KEY) String key,
            @PathParam("id") String capture,
            SandboxAmount amount);

    @GET
    @Path("operations")
    Page operations(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("since") String since,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("operations/{key}")
    SandboxOperation operation(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("key") String key);

    /** A page of the record. */
    record Page(List<Entry> operations, String next, boolean hasMore) {}

    /** An operation with what only the record's reader needs to know. */
    record Entry(
            String id,
            String kind,
            String status,
            String refusalCode,
            String authorizationId,
            long amount,
            String currency,
            String nextAction,
            String reference,
            String idempotencyKey,
            String createdAt) {
        SandboxOperation operation() {
            return new SandboxOperation(id, kind, status, refusalCode, authorizationId, amount, currency, nextAction);
        }
    }
}
