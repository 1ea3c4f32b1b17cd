package io.fareline.admin.refused;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.problem.CalleeProblemMapper;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Keeps flight's problem whole where it is about what was sent; every other answer is a callee's problem like any other. */
public class RefusedRequestMapper implements ResponseExceptionMapper<CalleeProblem> {
    /** What flight does not have, as opposed to a path that it does not have, which is no fault of who asked. */
    private static final Set<String> UNKNOWN = Set.of("NO_SUCH_FLIGHT", "NO_SUCH_APPLICATION");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public CalleeProblem toThrowable(Response response) {
        int status = response.getStatus();
        boolean aboutTheRequest = status == 400 || status == 404 || status == 409 || status == 413;
        if (!aboutTheRequest) return new CalleeProblemMapper().toThrowable(response);
        response.bufferEntity();
        try (var reader = Json.createReader(response.readEntity(InputStream.class))) {
            var problem = reader.readObject();
            if (status == 404 && !UNKNOWN.contains(problem.getString("code", "")))
                return new CalleeProblemMapper().toThrowable(response);
            return new RefusedRequest(status, problem, CalleeProblemMapper.retryAfter(response));
        } catch (JsonException notAProblem) {
            return new CalleeProblem(502, "UNKNOWN", "Flight answered " + status + " without saying why.", null);
        }
    }
}
