package io.fareline.admin.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How fresh that is what searches are answered from. Nobody's data is in it, so that looking leaves no entry. */
@Path("v1/timetable")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TimetableResource {
    @Inject
    TimetableCalls calls;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "How old that is what one of flight's servers searches from, and whether it is behind.",
            description = "Each request is answered by one server, which names itself; ask again for another.")
    public JsonObject one() {
        return calls.one();
    }
}
