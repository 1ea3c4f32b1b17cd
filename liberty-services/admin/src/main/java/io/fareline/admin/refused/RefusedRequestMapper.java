package io.fareline.admin.refused;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.problem.CalleeProblemMapper;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Keeps flight's problem whole where it is about what was sent; every other answer is a callee's problem like any other. */
public class RefusedRequestMapper implements ResponseExceptionMapper<CalleeProblem> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public CalleeProblem toThrowable(Response response) {
        int status = response.getStatus();
        boolean aboutTheRequest = status == 400 || status == 409 || status == 413;
        if (!aboutTheRequest) return new CalleeProblemMapper().toThrowable(response);
        try (var reader = Json.createReader(response.readEntity(InputStream.class))) {
            return new RefusedRequest(status, reader.readObject(), CalleeProblemMapper.retryAfter(response));
        } catch (JsonException notAProblem) {
            return new CalleeProblem(502, "UNKNOWN", "Flight answered " + status + " without saying why.", null);
        }
    }
}
