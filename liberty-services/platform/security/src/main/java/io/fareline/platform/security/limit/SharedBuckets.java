package io.fareline.platform.security.limit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** What clients used, as all processes of a service know it: one key of Redis for each, and one round trip. */
final class SharedBuckets {
    /**
     * As {@link Allowance#take}, by the clock of Redis, which is one for all. A key lives until its client has everything
     * back.
     */
    private static final String TAKE = """
            local time = redis.call('time')
            local now = time[1] * 1000000 + time[2]
            local before = tonumber(redis.call('get', KEYS[1]) or now)
            if before < now then before = now end
            local after = before + ARGV[1]
            local over = after - now - ARGV[2]
            if over > 0 then return {0, before - now, over} end
            redis.call('set', KEYS[1], string.format('%.0f', after), 'px', math.ceil((after - now) / 1000))
            return {1, after - now, 0}
            """;

    private final RedissonClient redis;
    private final RedisChoice choice;
    private final String service;

    SharedBuckets(RedissonClient redis, RedisChoice choice, String service) {
        this.redis = redis;
        this.choice = choice;
        this.service = service;
    }

    /** Empty where Redis gives no answer in time. */
    Optional<Verdict> take(String group, String client, Allowance allowance, int cost) {
        return choice.ask(() -> taken(key(group, client), allowance, cost));
    }

    private CompletionStage<Verdict> taken(String key, Allowance allowance, int cost) {
        return redis.getScript(StringCodec.INSTANCE)
                .<List<Long>>evalAsync(
                        RScript.Mode.READ_WRITE,
                        TAKE,
                        RScript.ReturnType.LIST,
                        List.of(key),
                        Long.toString(allowance.clamped(cost) * allowance.interval()),
                        Long.toString(allowance.window()))
                .thenApply(told -> allowance.verdict(told.get(0) == 1, told.get(1), told.get(2)));
    }

    /** Hash-tagged by the client, so that clients are spread over a cluster. */
    String key(String group, String client) {
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return "limit." + service + "." + group + ".{" + name + "}";
    }
}
