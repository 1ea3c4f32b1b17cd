package io.fareline.bad.repeated;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("holds")
public class SaysTooMuchResource {
    @POST
    @Idempotent
    @IdempotentBy(value = "its id", because = "it is inserted once")
    @PermitAll
    public void change() {}
}
