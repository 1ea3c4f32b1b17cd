package io.fareline.payment.provider.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns what the sandbox provider answers instead of an operation into a {@link SandboxError}. */
public class SandboxErrorMapper implements ResponseExceptionMapper<SandboxError> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public SandboxError toThrowable(Response response) {
        return new SandboxError(response.getStatus(), code(response));
    }

    private static String code(Response response) {
        try (var body = response.readEntity(InputStream.class);
                var reader = Json.createReader(body)) {
            JsonObject error = reader.readObject().getJsonObject("error");
            return error == null ? "unknown" : error.getString("code", "unknown");
        } catch (JsonException
                | ProcessingException
                | IllegalStateException
                | ClassCastException
                | java.io.IOException e) {
            return "unknown";
        }
    }
}
