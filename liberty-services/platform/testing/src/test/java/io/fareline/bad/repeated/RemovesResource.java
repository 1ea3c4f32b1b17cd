package io.fareline.bad.repeated;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

@Path("holds")
public class RemovesResource {
    @DELETE
    @PermitAll
    public void change() {}
}
