package io.fareline.flight.database;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** 503 while the database is away, else 500; neither says more. */
@Provider
public class DatabaseFailureMapper implements ExceptionMapper<DatabaseFailure> {
    private static final Logger LOG = Logger.getLogger(DatabaseFailureMapper.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public Response toResponse(DatabaseFailure failure) {
        if (failure.mayPass()) {
            LOG.log(
                    Level.WARNING,
                    "The database did not answer: {0}",
                    failure.getCause().toString());
            return Problems.unavailable("Seats and schedules cannot be reached at the moment.", RETRY_AFTER);
        }
        LOG.log(Level.SEVERE, "A statement failed.", failure);
        return Problems.response(500, "UNEXPECTED", "Something went wrong; it has been recorded.");
    }
}
