package io.fareline.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads request bodies whole, never further than the configured limit. */
@ApplicationScoped
public class RequestBody {
    @Inject
    @ConfigProperty(name = "fareline.http.body.limit", defaultValue = "65536")
    int limit;

    /** @throws BodyTooLarge beyond the limit */
    public byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) throw new BodyTooLarge(limit);
        return bytes;
    }

    /** @throws BodyTooLarge when the announced length, where there is one, is beyond the limit */
    public void refuseAnnounced(long contentLength) {
        if (contentLength > limit) throw new BodyTooLarge(limit);
    }
}
