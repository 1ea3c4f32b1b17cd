package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
    private final KnownKeys keys = new KnownKeys();
    private final Auth auth = new Auth();
    private Instant now = Instant.parse("2030-03-01T12:00:00Z");

    @BeforeEach
    void theFirstSetWasRead() {
        keys.auth = auth;
        keys.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        keys.refresh();
        auth.asked.set(0);
    }

    @Test
    void aKeyThatIsKnownIsNotAskedFor() {
        assertTrue(keys.contains("first"));
        assertEquals(0, auth.asked.get());
    }

    @Test
    void aNewKeyIsKnownAtOnce() {
        auth.published = List.of("second", "first");
        assertTrue(keys.contains("second"));
        assertEquals(1, auth.asked.get());
    }

    @Test
    void aKeyThatIsNobodysIsAskedForOnceASecond() {
        for (int time = 0; time < 100; time++) assertFalse(keys.contains("made-up-" + time));
        assertEquals(1, auth.asked.get());
        now = now.plus(Duration.ofSeconds(1));
        assertFalse(keys.contains("made-up"));
        assertEquals(2, auth.asked.get());
    }

    @Test
    void aWithdrawnKeyIsRefusedOnceTheSetWasReadAgain() {
        auth.published = List.of("second");
        keys.refresh();
        assertFalse(keys.contains("first"));
        assertTrue(keys.contains("second"));
        assertTrue(keys.isWithdrawn("first"));
        assertFalse(keys.isWithdrawn("second"));
        assertFalse(keys.isWithdrawn("third"), "it may be new");
        auth.published = List.of("first");
        keys.refresh();
        assertFalse(keys.isWithdrawn("first"));
        assertTrue(keys.isWithdrawn("second"));
    }

    @Test
    void theLastGoodSetStaysWhileAuthIsAway() {
        auth.published = null;
        keys.refresh();
        assertTrue(keys.contains("first"));
        assertFalse(keys.contains("second"));
        assertFalse(keys.isWithdrawn("first"));
        auth.published = List.of();
        keys.refresh();
        assertTrue(keys.contains("first"));
    }

    @Test
    void whoComesMeanwhileGoesByTheSameAnswer() throws Exception {
        auth.published = List.of("second", "first");
        auth.answers = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var known = new ArrayList<Future<Boolean>>();
            for (int token = 0; token < 20; token++) known.add(threads.submit(() -> keys.contains("second")));
            while (auth.asked.get() == 0) Thread.onSpinWait();
            auth.answers.countDown();
            for (var each : known) assertTrue(each.get());
        }
        assertEquals(1, auth.asked.get());
    }

    /** Stands for auth; publishes nothing at all while it is away. */
    private static final class Auth extends AuthCalls {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile List<String> published = List.of("first");
        private volatile CountDownLatch answers = new CountDownLatch(0);

        @Override
        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://auth" + path));
        }

        @Override
        String body(HttpRequest request) throws IOException, InterruptedException {
            asked.incrementAndGet();
            answers.await();
            var now = published;
            if (now == null) throw new IOException("away");
            return "{\"keys\":["
                    + String.join(
                            ",", now.stream().map("{\"kid\":\"%s\"}"::formatted).toList()) + "]}";
        }
    }
}
