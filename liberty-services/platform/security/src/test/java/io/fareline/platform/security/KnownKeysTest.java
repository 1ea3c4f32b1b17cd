package io.fareline.platform.security;

import static io.fareline.platform.security.KnownKeys.Standing.KNOWN;
import static io.fareline.platform.security.KnownKeys.Standing.UNDECIDED;
import static io.fareline.platform.security.KnownKeys.Standing.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.security.KnownKeys.Standing;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
    private final KnownKeys keys = new KnownKeys();
    private final Auth auth = new Auth();
    private final File file = new File();
    private Instant now = Instant.parse("2030-03-01T12:00:00Z");

    @BeforeEach
    void theFirstSetWasRead() {
        keys.auth = auth;
        keys.file = file;
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
        assertEquals(KNOWN, keys.of("first"));
        assertEquals(0, auth.asked.get());
    }

    @Test
    void aNewKeyIsKnownAtOnce() {
        auth.published = List.of("second", "first");
        assertEquals(KNOWN, keys.of("second"));
        assertEquals(1, auth.asked.get());
    }

    @Test
    void aKeyThatIsNobodysIsAskedForOnceASecond() {
        for (int time = 0; time < 100; time++) assertEquals(UNKNOWN, keys.of("made-up-" + time));
        assertEquals(1, auth.asked.get());
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(UNKNOWN, keys.of("made-up"));
        assertEquals(2, auth.asked.get());
    }

    @Test
    void aWithdrawnKeyIsRefusedOnceTheSetWasReadAgain() {
        auth.published = List.of("second");
        keys.refresh();
        assertEquals(UNKNOWN, keys.of("first"));
        assertEquals(KNOWN, keys.of("second"));
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
        assertEquals(KNOWN, keys.of("first"));
        assertFalse(keys.isWithdrawn("first"));
        auth.published = List.of();
        keys.refresh();
        assertEquals(KNOWN, keys.of("first"));
    }

    @Test
    void nothingIsSaidOfAKeyThatAuthCannotBeAskedAbout() {
        auth.published = null;
        assertEquals(UNDECIDED, keys.of("second"));
        assertEquals(UNDECIDED, keys.of("third"), "auth was asked a moment ago, and did not answer then");
        assertEquals(1, auth.asked.get());
        auth.published = List.of("second", "first");
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(KNOWN, keys.of("second"));
        assertEquals(UNKNOWN, keys.of("third"));
    }

    @Test
    void beforeTheFirstSetWasReadNothingIsSaidOfAnyKey() {
        var unread = new KnownKeys();
        unread.auth = auth;
        unread.file = file;
        unread.clock = keys.clock;
        auth.published = null;
        assertEquals(UNDECIDED, unread.of("first"));
        auth.published = List.of("first");
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(KNOWN, unread.of("first"));
        assertEquals(UNKNOWN, unread.of("second"));
    }

    @Test
    void aWithdrawnKeyStaysRefusedWhileAuthIsAway() {
        auth.published = List.of("second");
        keys.refresh();
        auth.published = null;
        assertEquals(UNKNOWN, keys.of("first"));
        assertEquals(UNDECIDED, keys.of("third"));
    }

    @Test
    void noKeyIsKnownThatTheServerDoesNotFind() {
        auth.published = List.of("second", "first");
        file.isFull = true;
        assertEquals(UNDECIDED, keys.of("second"));
        assertEquals(KNOWN, keys.of("first"));
        assertEquals(Auth.set("first"), file.content);
        file.isFull = false;
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(KNOWN, keys.of("second"));
        assertEquals(Auth.set("second", "first"), file.content);
    }

    @Test
    void whoWaitsInVainForAnothersAnswerHasNone() throws Exception {
        auth.answers = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = threads.submit(() -> keys.of("made-up"));
            while (auth.asked.get() == 0) Thread.onSpinWait();
            assertEquals(UNDECIDED, keys.of("second"));
            auth.answers.countDown();
            assertEquals(UNKNOWN, asking.get());
        }
    }

    @Test
    void whoComesMeanwhileGoesByTheSameAnswer() throws Exception {
        auth.published = List.of("second", "first");
        auth.answers = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var known = new ArrayList<Future<Standing>>();
            for (int token = 0; token < 20; token++) known.add(threads.submit(() -> keys.of("second")));
            while (auth.asked.get() == 0) Thread.onSpinWait();
            auth.answers.countDown();
            for (var each : known) assertEquals(KNOWN, each.get());
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
            return set(now.toArray(String[]::new));
        }

        static String set(String... ids) {
            return Stream.of(ids)
                    .map("{\"kid\":\"%s\"}"::formatted)
                    .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        }
    }

    /** Stands for the file of the server, on a disk that may be full. */
    private static final class File extends KeyFile {
        private String content;
        private boolean isFull;

        @Override
        void hold(String keySet) throws IOException {
            if (isFull) throw new IOException("No space left on device");
            content = keySet;
        }
    }
}
