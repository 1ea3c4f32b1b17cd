package io.fareline.platform.security.limit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** How limits are kept, whatever they are. */
@ApplicationScoped
class LimitSettings {
    @Inject
    Configuration configuration;

    private RedisChoice.Limits redis;
    private int clients;
    private int ownPercent;
    private Advances.Limits advances;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        redis = new RedisChoice.Limits(
                configuration.duration("fareline.limit.redis.timeout", ofMillis(10), ofSeconds(5)),
                configuration.duration("fareline.limit.redis.pause", ofMillis(10), ofMinutes(5)),
                configuration.integer("fareline.limit.redis.calls", 1, 1_000));
        clients = configuration.integer("fareline.limit.clients", 1, 1_000_000);
        ownPercent = configuration.integer("fareline.limit.own.percent", 1, 100);
        advances = new Advances.Limits(
                configuration.integer("fareline.limit.advance.percent", 0, 10),
                configuration.duration("fareline.limit.advance.life", ofMillis(1), ofSeconds(1)),
                clients);
    }

    RedisChoice.Limits redis() {
        return redis;
    }

    /** The most that a process remembers by itself. */
    int clients() {
        return clients;
    }

    /** What a process gives of each limit while Redis is away. */
    int ownPercent() {
        return ownPercent;
    }

    Advances.Limits advances() {
        return advances;
    }

    String service() {
        return configuration.text("fareline.service");
    }
}
