package io.fareline.client.transport;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;

/**
 * Sends one request once and reads the whole answer. What the Jakarta REST client API has no words for is said to RESTEasy:
 * its engine would repeat some requests by itself, unseen by whoever counts the attempts.
 */
final class Wire implements AutoCloseable {
    private static final String AGENT = "fareline-java/" + Version.OF_LIBRARY;
    private final URI address;
    private final Client client;
    private final int answerBytes;
    private final String userAgent;

    Wire(URI address, Limits limits, String userAgent) {
        this.address = address;
        this.answerBytes = limits.answerBytes();
        this.userAgent = userAgent.isEmpty() ? AGENT : AGENT + " " + userAgent;
        var builder = (ResteasyClientBuilder) ClientBuilder.newBuilder();
        this.client = builder.disableAutomaticRetries()
                .connectionPoolSize(limits.callsAtOnce())
                .maxPooledPerRoute(limits.callsAtOnce())
                .connectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.read().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    /** @throws IOException where no answer came, or one that is too large */
    Answer send(Call call, Map<String, String> headers) throws IOException {
        var request = client.target(address.resolve(call.target())).request(MediaType.APPLICATION_JSON);
        request.header(HttpHeaders.USER_AGENT, userAgent);
        headers.forEach(request::header);
        try (Response response = invocation(call, request).invoke()) {
            return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.RETRY_AFTER), body(response));
        } catch (ProcessingException broken) {
            throw new IOException(broken.getCause() == null ? broken.getMessage() : String.valueOf(broken.getCause()));
        }
    }

    private static Invocation invocation(Call call, Invocation.Builder request) {
        return call.body() == null
                ? request.build(call.method())
                : request.build(
                        call.method(),
                        Entity.entity(call.body().bytes(), call.body().mediaType()));
    }

    private byte[] body(Response response) throws IOException {
        if (!response.hasEntity()) return new byte[0];
        try (var stream = response.readEntity(InputStream.class)) {
            byte[] bytes = stream.readNBytes(answerBytes + 1);
            if (bytes.length > answerBytes) throw new TooLarge("The answer has more than " + answerBytes + " bytes.");
            return bytes;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** Asking again would bring the same. */
    static final class TooLarge extends IOException {
        TooLarge(String message) {
            super(message);
        }
    }
}
