package io.fareline.platform.service;

import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.EqualJitterDelay;
import org.redisson.config.ReadMode;
import org.redisson.config.SslVerificationMode;

/**
 * The one Redisson client of a service, for a single Redis or a Redis Cluster. Its connections are made when first used,
 * so that a Redis that is down delays no start; lost ones are made again with growing, jittered pauses. {@code @Singleton},
 * since a proxy would hide the class that Redisson's own integrations look for.
 */
@ApplicationScoped
public class RedisClient {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("rediss?://(\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+):[0-9]{1,5}");
    private static final String ADDRESS_SETTING = "fareline.redis.address";

    @Produces
    @Singleton
    RedissonClient client(Configuration configuration) {
        return Redisson.create(config(configuration));
    }

    void close(@Disposes RedissonClient client) {
        client.shutdown();
    }

    /** Public for tests, which are to meet Redis with what production meets it with. */
    public static Config config(Configuration configuration) {
        var config = new Config();
        config.setThreads(configuration.integer("fareline.redis.threads", 1, 64));
        config.setNettyThreads(configuration.integer("fareline.redis.netty.threads", 1, 64));
        config.setCodec(StringCodec.INSTANCE);
        config.setLazyInitialization(true);
        configuration.optionalText("fareline.redis.password").ifPresent(config::setPassword);
        config.setSslVerificationMode(
                switch (configuration.choice("fareline.redis.tls.proof", "name", "authority")) {
                    case "name" -> SslVerificationMode.STRICT;
                    default -> SslVerificationMode.CA_ONLY;
                });
        limit(
                switch (configuration.choice("fareline.redis.mode", "single", "cluster")) {
                    case "single" -> single(config, configuration);
                    default -> cluster(config, configuration);
                },
                configuration);
        return config;
    }

    private static BaseConfig<?> single(Config config, Configuration configuration) {
        var addresses = addresses(configuration);
        if (addresses.size() != 1) throw new WrongSetting(ADDRESS_SETTING, "must be one address in mode single");
        return config.useSingleServer()
                .setAddress(addresses.getFirst())
                .setConnectionPoolSize(pool(configuration))
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(2)
                .setSubscriptionConnectionMinimumIdleSize(1);
    }

    /** Reads go to the masters: a replica may not have what was just written. */
    private static BaseConfig<?> cluster(Config config, Configuration configuration) {
        return config.useClusterServers()
                .addNodeAddress(addresses(configuration).toArray(String[]::new))
                .setScanInterval(millis(configuration, "fareline.redis.scan.interval"))
                .setCheckSlotsCoverage(false)
                .setReadMode(ReadMode.MASTER)
                .setMasterConnectionPoolSize(pool(configuration))
                .setMasterConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(2)
                .setSubscriptionConnectionMinimumIdleSize(1);
    }

    private static void limit(BaseConfig<?> servers, Configuration configuration) {
        servers.setTimeout(millis(configuration, "fareline.redis.timeout"));
        servers.setConnectTimeout(millis(configuration, "fareline.redis.connect.timeout"));
        servers.setRetryAttempts(configuration.integer("fareline.redis.retry.attempts", 0, 10));
        servers.setRetryDelay(
                new ConstantDelay(Duration.ofMillis(millis(configuration, "fareline.redis.retry.delay"))));
        servers.setReconnectionDelay(new EqualJitterDelay(
                Duration.ofMillis(millis(configuration, "fareline.redis.reconnect.first")),
                Duration.ofMillis(millis(configuration, "fareline.redis.reconnect.longest"))));
    }

    private static List<String> addresses(Configuration configuration) {
        var addresses = Stream.of(configuration.text(ADDRESS_SETTING).split(","))
                .map(String::strip)
                .toList();
        boolean plain = addresses.stream().allMatch(address -> address.startsWith("redis:"));
        boolean secured = addresses.stream().allMatch(address -> address.startsWith("rediss:"));
        boolean formed =
                addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches());
        if (!formed || !(plain || secured))
            throw new WrongSetting(
                    ADDRESS_SETTING,
                    "must be redis://host:port or, with TLS, rediss://host:port; in mode cluster several, parted by commas");
        return addresses;
    }

    private static int pool(Configuration configuration) {
        return configuration.integer("fareline.redis.pool", 1, 256);
    }

    private static int millis(Configuration configuration, String name) {
        return (int) configuration.duration(name, LEAST, MOST).toMillis();
    }
}
