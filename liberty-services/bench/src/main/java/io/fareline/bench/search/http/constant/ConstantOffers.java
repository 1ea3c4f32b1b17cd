package io.fareline.bench.search.http.constant;

import io.fareline.flight.offersearch.OfferList;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Always the same answer of a search, written anew for each request as those of the search are. */
@Path(ConstantOffers.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConstantOffers {
    public static final String PATH = "bench/constant-offers";

    /** The answer as a search has once given it, among the classes of this copy of flight. */
    public static final String ANSWER = "constant-offers.json";

    private OfferList answer;

    @PostConstruct
    void read() {
        try (var jsonb = JsonbBuilder.create();
                var json = ConstantOffers.class.getResourceAsStream("/" + ANSWER)) {
            answer = jsonb.fromJson(json, OfferList.class);
        } catch (Exception unreadable) {
            throw new IllegalStateException("The constant answer cannot be read.", unreadable);
        }
    }

    @GET
    @RolesAllowed("flights.read")
    public Response offers() {
        return Response.ok(answer).build();
    }
}
