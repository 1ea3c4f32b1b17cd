package io.fareline.bad.unguarded;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("open")
public class OpenResource {
    @GET
    public String everybody() {
        return "";
    }
}
