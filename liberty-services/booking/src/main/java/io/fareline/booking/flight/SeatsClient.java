package io.fareline.booking.flight;

import io.fareline.booking.flight.SeatsAnswer.Refused;
import io.fareline.booking.flight.SeatsAnswer.Told;
import io.fareline.booking.flight.SeatsAnswer.Unknown;
import io.fareline.platform.problem.CalleeProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** The seats of a hold as answers that must be decided on: a time-out is not a no. */
@ApplicationScoped
public class SeatsClient {
    private static final Logger LOG = Logger.getLogger(SeatsClient.class.getName());

    @Inject
    HoldCalls flight;

    public SeatsAnswer of(String client, UUID holdId) {
        return ask(() -> flight.seats(client, holdId));
    }

    public SeatsAnswer choose(String client, UUID holdId, SeatChoice choice) {
        return ask(() -> flight.choose(client, holdId, choice));
    }

    private static SeatsAnswer ask(Supplier<HeldSeats> call) {
        try {
            return new Told(call.get());
        } catch (CalleeProblem problem) {
            return switch (problem.status()) {
                case 400 -> new Refused(400, problem.code(), problem.detail());
                case 404, 409 -> new Refused(409, problem.code(), problem.detail());
                default -> unknown(problem.status() + " " + problem.code());
            };
        } catch (ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            return unknown(noAnswer.getClass().getSimpleName());
        }
    }

    private static SeatsAnswer unknown(String what) {
        LOG.log(Level.WARNING, "Flight gave no answer about seats: {0}", what);
        return new Unknown();
    }
}
