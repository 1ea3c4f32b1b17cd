package io.fareline.auth;

import static io.fareline.auth.AuthCalls.askToken;
import static io.fareline.auth.AuthCalls.secretOf;
import static io.fareline.auth.AuthCalls.send;
import static io.fareline.auth.AuthCalls.tokenRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Auth with a Redis that refuses, or says nothing: tokens go on, and so does the limit of who guesses. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RedisOutageIT {
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @AfterEach
    void comeBack() {
        ServiceUnderTest.redis().resume();
        ServiceUnderTest.redis().start();
    }

    @Test
    void tokensAndLimitsGoOnWhileRedisHangs() {
        goOn(ServiceUnderTest.redis()::hang, "198.51.100.1");
    }

    @Test
    void tokensAndLimitsGoOnWhileRedisIsDown() {
        goOn(ServiceUnderTest.redis()::kill, "198.51.100.2");
    }

    private static void goOn(Runnable outage, String address) {
        assertEquals(200, askToken("reader", secretOf("reader")).statusCode());
        outage.run();
        for (int round = 0; round < 10; round++) {
            long before = System.nanoTime();
            assertEquals(200, askToken("reader", secretOf("reader")).statusCode());
            var took = Duration.ofNanos(System.nanoTime() - before);
            assertTrue(took.compareTo(NOTICEABLE) < 0, "took " + took);
        }
        for (int guess = 1; guess <= 3; guess++) assertEquals(401, tried("guess " + guess, address));
        assertEquals(429, tried("guess 4", address));
        assertEquals(429, tried(secretOf("reader"), address), "whoever guessed is not looked at");
        assertEquals(200, tried(secretOf("reader"), "198.51.100.9"));
    }

    private static int tried(String secret, String address) {
        return send(tokenRequest("reader", secret, AuthCalls.GRANT).header("X-Forwarded-For", address))
                .statusCode();
    }
}
