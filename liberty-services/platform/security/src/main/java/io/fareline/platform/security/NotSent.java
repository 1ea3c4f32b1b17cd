package io.fareline.platform.security;

import io.fareline.platform.problem.CalleeProblem;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Tells a call that certainly had no effect from one of which nobody knows: the bulkhead was full, the breaker open, no
 * token to be had, no connection made, or the callee refused it at its door. A time-out, a cut connection and any other
 * 503 may have had their effect.
 */
public final class NotSent {
    private static final int DEEPEST = 20;
    private static final String REFUSED_AT_THE_DOOR = "OVERLOADED";

    private NotSent() {}

    public static boolean tells(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++)
            if (isNotSent(cause)) return true;
        return false;
    }

    private static boolean isNotSent(Throwable cause) {
        return cause instanceof BulkheadException
                || cause instanceof CircuitBreakerOpenException
                || cause instanceof ServiceToken.NoToken
                || cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause.getClass().getName().endsWith(".ConnectTimeoutException")
                || cause instanceof CalleeProblem problem
                        && problem.status() == 503
                        && problem.code().equals(REFUSED_AT_THE_DOOR);
    }
}
