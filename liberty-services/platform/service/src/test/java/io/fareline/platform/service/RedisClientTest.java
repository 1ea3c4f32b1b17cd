package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.config.SslVerificationMode;

class RedisClientTest {
    @AfterEach
    void forget() {
        System.clearProperty("fareline.redis.mode");
        System.clearProperty("fareline.redis.tls.proof");
        System.clearProperty("fareline.redis.address");
    }

    @Test
    void aSingleServerHasOneAddress() {
        set("single", "redis://cache:6379");
        var config = RedisClient.config(new Configuration());
        assertTrue(config.isSingleConfig());
        set("single", "redis://a:6379,redis://b:6379");
        assertThrows(WrongSetting.class, () -> RedisClient.config(new Configuration()));
    }

    @Test
    void aClusterIsFoundByAnyOfItsAddressesWithOrWithoutTls() {
        set("cluster", "rediss://a.cache:6379, rediss://b.cache:6379");
        assertTrue(RedisClient.config(new Configuration()).isClusterConfig());
        set("cluster", "redis://127.0.0.1:7000");
        assertTrue(RedisClient.config(new Configuration()).isClusterConfig());
    }

    @Test
    void aServerProvesItsNameUnlessItIsSaidThatAnAuthorityWillDo() {
        set("single", "rediss://cache:6379");
        assertEquals(
                SslVerificationMode.STRICT,
                RedisClient.config(new Configuration()).getSslVerificationMode());
        System.setProperty("fareline.redis.tls.proof", "authority");
        assertEquals(
                SslVerificationMode.CA_ONLY,
                RedisClient.config(new Configuration()).getSslVerificationMode());
        System.setProperty("fareline.redis.tls.proof", "nothing");
        assertThrows(WrongSetting.class, () -> RedisClient.config(new Configuration()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cache:6379",
                "cache:6379",
                "redis://cache",
                "redis://user:password@cache:6379",
                "redis://a:6379,rediss://b:6379"
            })
    void anyOtherAddressIsRefusedByName(String address) {
        set("cluster", address);
        var refused = assertThrows(WrongSetting.class, () -> RedisClient.config(new Configuration()));
        assertTrue(refused.getMessage().contains("fareline.redis.address"), refused.getMessage());
        assertEquals(-1, refused.getMessage().indexOf("password@"), "an address may hold a secret");
    }

    @Test
    void anUnknownModeIsRefused() {
        set("sentinel", "redis://cache:6379");
        assertThrows(WrongSetting.class, () -> RedisClient.config(new Configuration()));
    }

    private static void set(String mode, String address) {
        System.setProperty("fareline.redis.mode", mode);
        System.setProperty("fareline.redis.address", address);
    }
}
