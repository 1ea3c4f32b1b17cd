package io.fareline.platform.idempotency;

import io.fareline.platform.problem.BodyTooLarge;
import io.fareline.platform.problem.RequestBody;
import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes a request's body in, within its limit, leaves it to be read again, and says what the request's hash is. */
@ApplicationScoped
public class BodyReader {
    @Inject
    RequestBody bodies;

    @Inject
    Configuration configuration;

    byte[] read(ContainerRequestContext request, Idempotent marked) throws IOException {
        var digest = RequestHash.begun(request.getMethod(), request.getUriInfo().getRequestUri());
        if (!marked.fileLimit().isEmpty()) {
            int limit = configuration.integer(marked.fileLimit());
            if (request.getLength() > limit) throw new BodyTooLarge(limit);
            InputStream file = SpooledBody.of(request.getEntityStream(), limit, digest);
            request.setProperty(AnswerFilter.FILE, file);
            request.setEntityStream(file);
            return digest.digest();
        }
        byte[] body = bodies.read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        return digest.digest(body);
    }
}
