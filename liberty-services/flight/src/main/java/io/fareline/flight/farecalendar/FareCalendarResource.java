package io.fareline.flight.farecalendar;

import io.fareline.flight.offersearch.QuestionRules;
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

/** The fare calendar, for anybody. */
@Path("v1/fare-calendar")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class FareCalendarResource {
    @Inject
    FindLowestFares findLowestFares;

    @Inject
    QuestionRules partyRules;

    @Inject
    RouteRules rules;

    @Inject
    SharedAnswers answers;

    @GET
    @PermitAll
    @Operation(
            summary = "The lowest total of each of up to 30 days, without a token",
            description = "Over all itineraries of a search in that cabin. Caches may keep the answer: ask with"
                    + " If-None-Match. Fareline-As-Of says of what moment it speaks. Parameters that are not known,"
                    + " empty or given twice are refused.")
    @APIResponse(
            responseCode = "200",
            description = "A day on which nothing is for sale has no total",
            content = @Content(schema = @Schema(implementation = FareCalendar.class)))
    @APIResponse(responseCode = "304", description = "The answer is the one that If-None-Match names")
    public Response calendar(@Valid @BeanParam FareCalendarParameters parameters) {
        var question = parameters.question(partyRules, rules);
        return Response.ok(answers.to(question, state -> findLowestFares.in(state.timetable(), question)))
                .build();
    }
}
