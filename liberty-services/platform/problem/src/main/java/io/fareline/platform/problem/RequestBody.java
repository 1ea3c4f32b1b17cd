package io.fareline.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads request bodies whole, never further than the configured limit. */
@ApplicationScoped
public class RequestBody {
    @Inject
    @ConfigProperty(name = "fareline.http.body.limit", defaultValue = "65536")
    int limit;

    /** @throws BodyTooLarge beyond the limit */
    public byte[] read(InputStream body) {
        byte[] bytes = received(body);
        if (bytes.length > limit) throw new BodyTooLarge(limit);
        return bytes;
    }

    /** A client that breaks off or is too slow is no fault of ours, and nothing to record. */
    private byte[] received(InputStream body) {
        try {
            return body.readNBytes(limit + 1);
        } catch (IOException brokenOff) {
            throw new InvalidRequest("The request body broke off before its end.", List.of());
        }
    }

    /** @throws BodyTooLarge when the announced length, where there is one, is beyond the limit */
    public void refuseAnnounced(long contentLength) {
        if (contentLength > limit) throw new BodyTooLarge(limit);
    }
}
