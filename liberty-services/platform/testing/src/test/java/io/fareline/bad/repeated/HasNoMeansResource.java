package io.fareline.bad.repeated;

import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

@Path("holds")
public class HasNoMeansResource {
    @PATCH
    @IdempotentBy(value = "", because = "it is inserted once")
    @PermitAll
    public void change() {}
}
