package io.fareline.flight.onsale;

import io.fareline.flight.FlightSettings;
import io.fareline.platform.problem.Problems;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How old that is what the server that is asked answers searches from. */
@Path("internal/v1/timetable")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetable (internal)")
public class TimetableResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Inject
    OnSale onSale;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** Kubernetes gives every pod its own. */
    @Inject
    @ConfigProperty(name = "HOSTNAME")
    Optional<String> server;

    /**
     * @param server which of flight's servers answers; null where they have no names
     * @param asOf every change that was committed before it is known
     * @param ageSeconds how long that is ago
     * @param behind whether that is longer than it ever should be
     * @param legs with those that were replaced since all was read
     */
    public record TimetableView(String server, Instant asOf, long ageSeconds, boolean behind, int legs, int routes) {}

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "What this server keeps in memory, and how fresh it is")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    public Response one() {
        return onSale.state()
                .map(state -> Response.ok(view(state)).build())
                .orElseGet(() -> Problems.unavailable("The timetable is still being read.", RETRY_AFTER));
    }

    private TimetableView view(OnSale.State state) {
        var age = Duration.between(state.asOf(), clock.instant());
        return new TimetableView(
                server.orElse(null),
                state.asOf(),
                Math.max(0, age.toSeconds()),
                age.compareTo(settings.feed().staleAfter()) > 0,
                state.timetable().legCount(),
                state.timetable().routeCount());
    }
}
