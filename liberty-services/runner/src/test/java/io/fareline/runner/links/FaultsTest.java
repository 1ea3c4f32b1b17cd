package io.fareline.runner.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private LinkedPair pair;

    @BeforeEach
    void start() throws IOException {
        pair = new LinkedPair();
    }

    @AfterEach
    void stop() {
        pair.close();
    }

    private int port(String link) {
        return link.equals(LinkedPair.HTTP) ? pair.httpPort() : pair.tcpPort();
    }

    private String ask(String link) throws IOException {
        return pair.post(port(link), "/x", "abc").body();
    }

    private void fault(String link, String fault) {
        assertEquals(
                200,
                pair.order("PUT", "/links/" + link + "/fault", fault)
                        .get("status")
                        .asInt());
    }

    private void clear(String link) {
        pair.order("DELETE", "/links/" + link + "/fault", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {LinkedPair.HTTP, LinkedPair.TCP})
    void aLinkThatRefusesCutsWhoIsThereAndListensToNobody(String link) throws IOException {
        try (var there = new Socket(InetAddress.getLoopbackAddress(), port(link))) {
            assertEquals("1 abc", ask(link));
            fault(link, "{\"kind\":\"REFUSE\"}");
            assertThrows(IOException.class, () -> {
                if (there.getInputStream().read() < 0) throw new IOException("ended");
            });
            assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port(link)));
            clear(link);
            assertEquals("2 abc", ask(link));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LinkedPair.HTTP, LinkedPair.TCP})
    void whatHangsGoesOnWhenTheFaultIsCleared(String link) {
        fault(link, "{\"kind\":\"HANG\"}");
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return ask(link);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertTrue(Waiting.until(SOON, () -> pair.counters(link).get("struck").asInt() > 0));
        assertFalse(answer.isDone());
        clear(link);
        assertEquals("1 abc", answer.join());
    }

    @ParameterizedTest
    @ValueSource(strings = {LinkedPair.HTTP, LinkedPair.TCP})
    void aSlowLinkDelaysEveryChunk(String link) throws IOException {
        fault(link, "{\"kind\":\"SLOW\",\"delayMillis\":150}");
        var begin = System.nanoTime();
        assertEquals("1 abc", ask(link));
        assertTrue(System.nanoTime() - begin >= 300_000_000L);
        fault(link, "{\"kind\":\"SLOW\",\"bytesPerSecond\":1000}");
        begin = System.nanoTime();
        ask(link);
        assertTrue(System.nanoTime() - begin >= 150_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {LinkedPair.HTTP, LinkedPair.TCP})
    void aLinkCutsAnswersInTheMiddleAsOftenAsItWasTold(String link) throws IOException {
        fault(link, "{\"kind\":\"CUT\",\"afterBytes\":40,\"times\":1}");
        assertThrows(IOException.class, () -> ask(link));
        assertEquals(1, pair.callee().heard().size());
        assertEquals(1, pair.counters(link).get("struck").asInt());
        assertEquals(40, pair.counters(link).get("bytesToCaller").asInt());
        assertEquals("2 abc", ask(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {LinkedPair.HTTP, LinkedPair.TCP})
    void aLinkCanLeadElsewhere(String link) throws IOException {
        assertEquals("1 abc", ask(link));
        try (var other = new EchoService()) {
            pair.order("PUT", "/links/" + link + "/target", "{\"port\":" + other.port() + "}");
            assertTrue(Waiting.until(SOON, () -> asksWithoutFault(link)));
            assertTrue(other.heard().size() > 0);
            assertEquals(1, pair.callee().heard().size());
        }
        assertEquals(
                400,
                pair.order("PUT", "/links/" + link + "/target", "{\"port\":0}")
                        .get("status")
                        .asInt());
    }

    private boolean asksWithoutFault(String link) {
        try {
            return ask(link).endsWith("abc");
        } catch (IOException cut) {
            return false;
        }
    }

    @Test
    void aCalleeThatCameBackIsReachedOnConnectionsOfBefore() throws IOException {
        assertEquals("1 abc", ask(LinkedPair.HTTP));
        var port = pair.callee().port();
        pair.callee().close();
        assertThrows(IOException.class, () -> ask(LinkedPair.HTTP));
        assertTrue(pair.counters(LinkedPair.HTTP).get("unreachable").asInt() > 0);
        try (var _ = new EchoService(port)) {
            assertEquals("1 abc", ask(LinkedPair.HTTP));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":\"SLOW\"}", "{\"kind\":\"CUT\",\"afterBytes\":-1}", "[]"})
    void aFaultThatMakesNoSenseIsRefused(String fault) {
        assertEquals(
                400,
                pair.order("PUT", "/links/left-raw/fault", fault).get("status").asInt());
    }
}
