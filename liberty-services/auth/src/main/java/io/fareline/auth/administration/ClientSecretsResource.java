package io.fareline.auth.administration;

import io.fareline.auth.client.ClientId;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The secrets of a client: issue the next one, retire one. */
@Path("v1/api-clients/{clientId}/secrets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClientSecretsResource {
    @Inject
    ExchangeSecrets exchangeSecrets;

    @Inject
    Caller caller;

    @POST
    @Idempotent(secret = true)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("clients.write")
    @APIResponseSchema(value = IssuedSecretView.class, responseCode = "201")
    public Response issue(@PathParam("clientId") ClientId id) {
        var view = IssuedSecretView.of(exchangeSecrets.issue(id, caller.clientId()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view)
                .build();
    }

    @DELETE
    @IdempotentBy(value = "the secret of the path", because = "A secret that is retired stays so.")
    @Path("{secretId}")
    @RolesAllowed("clients.write")
    public void retire(@PathParam("clientId") ClientId id, @PathParam("secretId") UUID secretId) {
        exchangeSecrets.retire(id, secretId, caller.clientId());
    }
}
