package io.fareline.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Answers that are problems. The path and the trace are added on the way out by {@link ProblemFilter}. */
public final class Problems {
    private Problems() {}

    public static Response response(int status, String code, String detail) {
        return of(Problem.of(status, code, detail)).build();
    }

    public static Response response(int status, Enum<?> code, String detail) {
        return response(status, code.name(), detail);
    }

    /** 400 with what is wrong, field by field. */
    public static Response invalid(String detail, List<FieldError> errors) {
        return of(Problem.of(400, "INVALID_REQUEST", detail).withErrors(errors)).build();
    }

    /** 503: nothing was done, and the same request may be sent again after that time. */
    public static Response unavailable(String detail, Duration retryAfter) {
        return retryLater(503, "TEMPORARILY_UNAVAILABLE", detail, retryAfter);
    }

    /** Any status that invites to come back, with {@code Retry-After} in whole seconds, at least one. */
    public static Response retryLater(int status, String code, String detail, Duration retryAfter) {
        return of(Problem.of(status, code, detail))
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, retryAfter.plusMillis(999).toSeconds()))
                .build();
    }

    static Response.ResponseBuilder of(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }
}
