package io.fareline.admin.support;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Booking's door for staff. Answers go through as they are: what a booking shows is booking's to decide. */
@ApplicationScoped
@RegisterRestClient(configKey = "booking")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
public interface BookingsClient {
    @GET
    JsonObject find(@BeanParam SearchParameters query);

    @GET
    @Path("{id}")
    JsonObject get(@PathParam("id") UUID id);
}
