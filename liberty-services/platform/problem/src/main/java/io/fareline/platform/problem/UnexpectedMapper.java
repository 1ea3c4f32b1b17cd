package io.fareline.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The last word on what nothing else mapped: a dependency that is away is 503 and may be retried, a lost race is 409,
 * and everything else is a fault of ours, recorded with its stack and answered without a word of it.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int DEEPEST = 20;
    private static final Problem UNEXPECTED = new Problem(
            "about:blank",
            "Internal Server Error",
            500,
            "Something went wrong; it has been recorded.",
            null,
            "UNEXPECTED",
            null,
            null);

    @Override
    public Response toResponse(Throwable fault) {
        List<Throwable> chain = chain(fault);
        for (Throwable cause : chain) {
            if (cause instanceof InvalidRequest refused) return new Mappers.OfInvalidRequest().toResponse(refused);
            if (cause instanceof BodyTooLarge refused) return new Mappers.OfBodyTooLarge().toResponse(refused);
            if (cause instanceof OptimisticLockException)
                return Problems.retryLater(
                        409, "TRY_AGAIN", "Another request changed this at the same moment; try again.", SOON);
        }
        for (Throwable cause : chain) {
            if (!isAway(cause)) continue;
            LOG.log(Level.WARNING, "A dependency is away: {0}", cause.toString());
            return Problems.unavailable("This cannot be answered right now; try again.", SOON);
        }
        LOG.log(Level.SEVERE, "A request failed unexpectedly.", fault);
        return Problems.of(UNEXPECTED).build();
    }

    /** The fault and its causes, outermost first, for what matters is often wrapped. */
    private static List<Throwable> chain(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        for (Throwable cause = fault; cause != null && chain.size() < DEEPEST; cause = cause.getCause())
            chain.add(cause);
        return chain;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CalleeProblem
                || cause instanceof ProcessingException
                || cause instanceof FaultToleranceException
                || cause instanceof SQLTransientException
                || cause instanceof SQLException sql && isAway(sql.getSQLState());
    }

    /**
     * Connection lost or refused (08), shut down or failing over (57P), out of connections (53), read-only standby
     * (25006); beyond the time-out of a statement (57014), of a lock (55P03) or of an idle transaction (25P03); rolled
     * back to let another pass (40).
     */
    private static boolean isAway(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.equals("55P03")
                        || state.equals("25P03")
                        || state.equals("25006"));
    }
}
