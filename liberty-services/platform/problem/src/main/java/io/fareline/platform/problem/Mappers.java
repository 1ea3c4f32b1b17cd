package io.fareline.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** The refusals that belong to HTTP itself rather than to a feature. */
final class Mappers {
    private Mappers() {}

    /** What the body reader or a parameter refused. */
    @Provider
    public static class OfInvalidRequest implements ExceptionMapper<InvalidRequest> {
        @Override
        public Response toResponse(InvalidRequest refused) {
            return Problems.invalid(refused.getMessage(), refused.errors());
        }
    }

    @Provider
    public static class OfBodyTooLarge implements ExceptionMapper<BodyTooLarge> {
        @Override
        public Response toResponse(BodyTooLarge refused) {
            return Problems.response(413, "BODY_TOO_LARGE", refused.getMessage());
        }
    }

    /** Constraints on the parameters of a resource method. */
    @Provider
    public static class OfConstraintViolation implements ExceptionMapper<ConstraintViolationException> {
        @Override
        public Response toResponse(ConstraintViolationException refused) {
            List<FieldError> errors = refused.getConstraintViolations().stream()
                    .map(OfConstraintViolation::error)
                    .sorted(Comparator.comparing(FieldError::field))
                    .toList();
            return Problems.invalid("The request breaks a rule.", errors);
        }

        private static FieldError error(ConstraintViolation<?> violation) {
            String name = "";
            for (var node : violation.getPropertyPath()) name = node.toString();
            return new FieldError(name, violation.getMessage());
        }
    }

    /** What JAX-RS refuses by itself: unknown paths, methods, media types. Its texts name Java types, so ours replace them. */
    @Provider
    public static class OfWebApplication implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException refused) {
            for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidRequest invalid) return new OfInvalidRequest().toResponse(invalid);
                if (cause instanceof BodyTooLarge large) return new OfBodyTooLarge().toResponse(large);
            }
            Response given = refused.getResponse();
            if (given.getEntity() instanceof Problem || given.getStatus() < 400) return given;
            var answer = Problems.of(said(given.getStatus()));
            if (given.getHeaderString(HttpHeaders.ALLOW) != null)
                answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
            return answer.build();
        }
    }

    /** In our own words, for the framework's would tell of it. */
    static Problem said(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "UNAUTHENTICATED", "A valid bearer token is needed.");
            case 403 -> Problem.of(403, "FORBIDDEN", "The token does not allow this.");
            case 404 -> Problem.of(404, "NO_SUCH_RESOURCE", "There is nothing at this path.");
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This path does not take this method.");
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "This path does not answer in that media type.");
            case 413 -> Problem.of(413, "BODY_TOO_LARGE", "The request body is too large.");
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "This path does not take that media type.");
            default ->
                status < 500
                        ? Problem.of(400, "INVALID_REQUEST", "The request cannot be understood.")
                        : Problem.of(status, "UNEXPECTED", "Something went wrong; it has been recorded.");
        };
    }
}
