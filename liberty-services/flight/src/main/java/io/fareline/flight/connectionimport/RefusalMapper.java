package io.fareline.flight.connectionimport;

import io.fareline.flight.ssim.SsimError;
import io.fareline.platform.problem.Problem;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** The answer to a file with errors, which names line, column and reason of each. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    /** @param moreErrors true when reading was given up before the end of the file */
    @JsonbPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "moreErrors"})
    public record InvalidTimes(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            List<SsimError> errors,
            boolean moreErrors) {}

    @Override
    public Response toResponse(Refusal refusal) {
        var problem = new InvalidTimes(
                "/problems/invalid-connecting-times",
                "Invalid connecting times",
                400,
                refusal.getMessage(),
                "/internal/v1/connecting-time-imports",
                Refusal.CODE,
                refusal.errors(),
                refusal.truncated());
        return Response.status(400).type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
