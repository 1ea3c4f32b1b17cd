package io.fareline.admin.events;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The services whose dead events staff may settle, each where {@code fareline.<service>.url} says. */
@ApplicationScoped
public class EventServices {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofMinutes(1);

    @Inject
    Configuration configuration;

    private final Map<String, DeadEventsClient> clients = new TreeMap<>();

    void onStart(@Observes @Priority(10) Startup startup) {
        long connect = millis("fareline.admin.events.connect.timeout");
        long read = millis("fareline.admin.events.read.timeout");
        for (String service :
                configuration.text("fareline.admin.events.services").split(","))
            clients.put(
                    service.strip(),
                    RestClientBuilder.newBuilder()
                            .baseUri(configuration.uri("fareline." + service.strip() + ".url"))
                            .connectTimeout(connect, TimeUnit.MILLISECONDS)
                            .readTimeout(read, TimeUnit.MILLISECONDS)
                            .build(DeadEventsClient.class));
    }

    Optional<DeadEventsClient> of(String service) {
        return Optional.ofNullable(clients.get(service));
    }

    private long millis(String name) {
        return configuration.duration(name, LEAST, MOST).toMillis();
    }
}
