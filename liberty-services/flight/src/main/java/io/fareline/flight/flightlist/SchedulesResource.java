package io.fareline.flight.flightlist;

import io.fareline.flight.sharedanswer.RouteRules;
import io.fareline.flight.sharedanswer.SharedAnswers;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schedules, for anybody. */
@Path("v1/schedules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class SchedulesResource {
    @Inject
    RouteRules rules;

    @Inject
    SharedAnswers answers;

    @GET
    @PermitAll
    @Operation(
            summary = "Flights between two places in up to seven days, without a token",
            description = "Caches may keep the answer: ask with If-None-Match. Fareline-As-Of says of what moment it"
                    + " speaks. Parameters that are not known, empty or given twice are refused.")
    @APIResponse(
            responseCode = "200",
            description = "Flights without a change of flight, neither with prices nor with seats",
            content = @Content(schema = @Schema(implementation = FlightList.class)))
    @APIResponse(responseCode = "304", description = "The answer is the one that If-None-Match names")
    public Response flights(@Valid @BeanParam SchedulesParameters parameters) {
        var question = parameters.question(rules);
        return Response.ok(answers.to(question, state -> ListFlights.in(state.timetable(), question)))
                .build();
    }
}
