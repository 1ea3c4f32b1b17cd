package io.fareline.platform.problem;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer of 400 and above that a REST client gets into a {@link CalleeProblem}. */
public class CalleeProblemMapper implements ResponseExceptionMapper<CalleeProblem> {
    private static final int LONGEST_BODY = 65_536;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public CalleeProblem toThrowable(Response response) {
        JsonObject body = body(response);
        return new CalleeProblem(
                response.getStatus(),
                text(body, "code", "UNKNOWN"),
                text(body, "detail", "The callee answered " + response.getStatus() + "."),
                retryAfter(response));
    }

    private static JsonObject body(Response response) {
        try {
            String text = response.readEntity(String.class);
            if (text == null || text.isBlank() || text.length() > LONGEST_BODY) return JsonObject.EMPTY_JSON_OBJECT;
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (JsonException | ProcessingException | IllegalStateException notJson) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private static String text(JsonObject body, String name, String otherwise) {
        return body.get(name) instanceof JsonString string ? string.getString() : otherwise;
    }

    /** When the callee asked to come back, null where it did not say so in seconds. */
    public static Duration retryAfter(Response response) {
        try {
            String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
            return seconds == null ? null : Duration.ofSeconds(Long.parseLong(seconds.trim()));
        } catch (NumberFormatException aDate) {
            return null;
        }
    }
}
