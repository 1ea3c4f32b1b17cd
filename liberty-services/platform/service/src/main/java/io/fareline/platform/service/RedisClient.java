package io.fareline.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/**
 * The one Redisson client of a service. Its connections are made when first used, so that a Redis that is down delays
 * no start. {@code @Singleton}, since a proxy would hide the class that Redisson's own integrations look for.
 */
@ApplicationScoped
public class RedisClient {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofMinutes(1);

    @Produces
    @Singleton
    RedissonClient client(Configuration configuration) {
        int pool = configuration.integer("fareline.redis.pool", 1, 256);
        var config = new Config();
        config.setThreads(configuration.integer("fareline.redis.threads", 1, 64));
        config.setNettyThreads(configuration.integer("fareline.redis.netty.threads", 1, 64));
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        configuration.optionalText("fareline.redis.password").ifPresent(config::setPassword);
        config.useSingleServer()
                .setAddress(configuration.text("fareline.redis.address"))
                .setConnectionPoolSize(pool)
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(2)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setRetryAttempts(1)
                .setTimeout((int) configuration
                        .duration("fareline.redis.timeout", LEAST, MOST)
                        .toMillis())
                .setConnectTimeout((int) configuration
                        .duration("fareline.redis.connect.timeout", LEAST, MOST)
                        .toMillis());
        return Redisson.create(config);
    }

    void close(@Disposes RedissonClient client) {
        client.shutdown();
    }
}
