package io.fareline.auth.administration;

import io.fareline.auth.client.ClientId;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** API clients: register, list, look at, disable. */
@Path("v1/api-clients")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiClientsResource {
    @Inject
    Register register;

    @Inject
    BrowseClients browseClients;

    @Inject
    Disable disable;

    @Inject
    Caller caller;

    @POST
    @Idempotent(secret = true)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("clients.write")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = IssuedSecretView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterClientRequest asked) {
        var issued = register.client(asked.name(), Set.copyOf(asked.scopes()), caller.clientId());
        var view = IssuedSecretView.of(issued);
        return Response.created(URI.create("/v1/api-clients/" + view.clientId()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed("clients.read")
    public ApiClientPage page(
            @QueryParam("after") ClientId after, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return browseClients.page(Optional.ofNullable(after), limit);
    }

    @GET
    @Path("{clientId}")
    @RolesAllowed("clients.read")
    @APIResponseSchema(ApiClientView.class)
    public Response one(@PathParam("clientId") ClientId id) {
        var view = browseClients.one(id);
        return Response.ok(view).tag(String.valueOf(view.version())).build();
    }

    @DELETE
    @IdempotentBy(value = "the client of the path", because = "A client that is disabled stays so.")
    @Path("{clientId}")
    @RolesAllowed("clients.write")
    public void disable(@PathParam("clientId") ClientId id) {
        disable.client(id, caller.clientId());
    }
}
