package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests to auth, each with one limit on its whole time: connecting, waiting and reading the last byte. */
@ApplicationScoped
class AuthCalls {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    Configuration configuration;

    private Duration limit;
    private HttpClient http;

    void onStart(@Observes @Priority(1) Startup startup) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        limit = configuration.duration("fareline.token.timeout", SHORTEST, LONGEST);
        var connecting = configuration.duration("fareline.token.connect.timeout", SHORTEST, limit);
        configuration.uri("fareline.auth.url");
        http = HttpClient.newBuilder().connectTimeout(connecting).build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(configuration.uri("fareline.auth.url") + path));
    }

    /** The body of an answer of 200. @throws IOException for any other, and for none in time */
    String body(HttpRequest request) throws IOException, InterruptedException {
        var pending = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> answer = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new IOException("auth answered " + answer.statusCode());
            return answer.body();
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw new IOException("auth did not answer within " + limit, late);
        } catch (ExecutionException failed) {
            throw new IOException("auth cannot be asked", failed.getCause());
        } catch (InterruptedException stopping) {
            pending.cancel(true);
            throw stopping;
        }
    }

    /** The longest that one request takes. */
    Duration limit() {
        return limit;
    }
}
