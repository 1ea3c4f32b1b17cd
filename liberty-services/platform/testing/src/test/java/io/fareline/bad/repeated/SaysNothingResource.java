package io.fareline.bad.repeated;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("holds")
public class SaysNothingResource {
    @POST
    @PermitAll
    public void change() {}
}
