package io.fareline.platform.outbox.filling;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** A producer's door for consumers that miss some of its events. Built per producer, see {@link Producers}. */
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public interface ProducerClient {
    @GET
    JsonObject after(@QueryParam("after") long number, @QueryParam("limit") int limit);
}
