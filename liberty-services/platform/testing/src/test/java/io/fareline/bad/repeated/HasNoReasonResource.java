package io.fareline.bad.repeated;

import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("holds")
public class HasNoReasonResource {
    @PUT
    @IdempotentBy(value = "its id", because = " ")
    @PermitAll
    public void change() {}
}
