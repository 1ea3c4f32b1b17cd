package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.feed.FeedPage;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The services whose events this one hears, asked by number. Each is where {@code fareline.<service>.url} says. Not
 * retried here: the next round is the retry.
 */
@ApplicationScoped
public class Producers {
    @Inject
    Configuration configuration;

    @Inject
    FillSettings settings;

    private final Map<String, ProducerClient> clients = new ConcurrentHashMap<>();

    /** @throws Unreachable when it gives no answer that can be used */
    public FeedPage ask(String producer, long after, int limit) {
        try {
            return FeedPage.of(clients.computeIfAbsent(producer, this::build).after(after, limit));
        } catch (ProcessingException | CalleeProblem | IllegalArgumentException noPage) {
            throw new Unreachable(producer, noPage);
        }
    }

    /** At start, so that a missing address is found there. */
    void refuseUnknown(String producer) {
        configuration.uri(property(producer));
    }

    private ProducerClient build(String producer) {
        return RestClientBuilder.newBuilder()
                .baseUri(configuration.uri(property(producer)))
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(ProducerClient.class);
    }

    private static String property(String producer) {
        return "fareline." + producer + ".url";
    }

    /** A producer gave no page: it is away, refuses, or speaks another language. */
    public static class Unreachable extends RuntimeException {
        public Unreachable(String producer, RuntimeException cause) {
            super(producer + " does not tell its events", cause);
        }
    }
}
