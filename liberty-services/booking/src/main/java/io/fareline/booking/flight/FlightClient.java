package io.fareline.booking.flight;

import io.fareline.booking.flight.HoldAnswer.Absent;
import io.fareline.booking.flight.HoldAnswer.Placed;
import io.fareline.booking.flight.HoldAnswer.Refused;
import io.fareline.booking.flight.HoldAnswer.Unknown;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.NotSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Flight's holds as answers that must be decided on: a time-out is not a no. */
@ApplicationScoped
public class FlightClient {
    private static final Logger LOG = Logger.getLogger(FlightClient.class.getName());

    private static final Set<String> ENDED = Set.of("HOLD_EXPIRED", "HOLD_RELEASED");

    /** Where flight names none. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    @Inject
    HoldCalls flight;

    /** Absent where it was released before it was placed. */
    public HoldAnswer place(String client, HoldRequest request) {
        return switch (ask(() -> flight.place(client, request))) {
            case Refused no when no.code().equals("HOLD_BARRED") -> new Absent();
            case HoldAnswer other -> other;
        };
    }

    public HoldAnswer get(String client, UUID holdId) {
        return ask(() -> flight.get(client, holdId));
    }

    public HoldAnswer confirm(String client, UUID holdId) {
        return ask(() -> flight.confirm(client, holdId));
    }

    /** The hold with a price that is guaranteed: the same as before while that was so, else the price of today. */
    public HoldAnswer reprice(String client, UUID holdId) {
        return ask(() -> flight.reprice(client, holdId));
    }

    public HoldAnswer extend(String client, UUID holdId, UUID extensionId) {
        return ask(() -> flight.extend(client, holdId, new ExtensionRequest(extensionId)));
    }

    /** Absent where there is nothing to release, now or later. */
    public HoldAnswer release(String client, UUID holdId) {
        return switch (ask(() -> flight.release(client, holdId))) {
            case Refused no when ENDED.contains(no.code()) -> new Absent();
            case HoldAnswer other -> other;
        };
    }

    /** Releases it. @return whether it certainly has no seats and will have none */
    public boolean isGivenUp(String client, UUID holdId) {
        return switch (release(client, holdId)) {
            case Absent _ -> true;
            case Placed(var hold) -> hold.hasEnded();
            case Refused _, HoldAnswer.Later _, HoldAnswer.NotSent _, Unknown _ -> false;
        };
    }

    private static HoldAnswer ask(Supplier<Hold> call) {
        try {
            return new Placed(call.get());
        } catch (CalleeProblem problem) {
            return read(problem);
        } catch (ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            // An open breaker refuses each call of a long outage; what opened it was told already.
            LOG.log(
                    noAnswer instanceof CircuitBreakerOpenException ? Level.FINE : Level.WARNING,
                    "Flight gave no answer: {0}",
                    noAnswer.getClass().getSimpleName());
            return NotSent.tells(noAnswer) ? new HoldAnswer.NotSent() : new Unknown();
        }
    }

    private static HoldAnswer read(CalleeProblem problem) {
        return switch (problem.status()) {
            case 400 -> new Refused(400, problem.code(), problem.detail());
            case 409, 410, 422 -> new Refused(409, problem.code(), problem.detail());
            case 403 ->
                problem.code().equals("HOLDS_BLOCKED")
                        ? new Refused(403, problem.code(), problem.detail())
                        : unknown(problem);
            case 429 ->
                problem.code().equals("TOO_MANY_UNPAID_HOLDS")
                        ? new HoldAnswer.Later(
                                problem.code(),
                                problem.detail(),
                                problem.retryAfter().orElse(USUAL_WAIT))
                        : unknown(problem);
            case 404 -> problem.code().equals("NO_SUCH_HOLD") ? new Absent() : unknown(problem);
            default -> unknown(problem);
        };
    }

    private static HoldAnswer unknown(CalleeProblem problem) {
        LOG.log(Level.WARNING, "Flight answered {0} {1}.", new Object[] {problem.status(), problem.code()});
        return NotSent.tells(problem) ? new HoldAnswer.NotSent() : new Unknown();
    }
}
