package io.fareline.runner.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private LinkedPair pair;

    @BeforeEach
    void start() throws IOException {
        pair = new LinkedPair(Map.of("FARELINE_LINKS_KEPT_BYTES", "100000", "FARELINE_LINKS_RULES", "3"));
    }

    @AfterEach
    void stop() {
        pair.close();
    }

    @Test
    void withoutARuleRequestsPassAsTheyCome() throws IOException {
        assertEquals("1 a", pair.post("/x", "a").body());
        assertEquals("2 ", pair.post("/chunked", "").body());
        var large = "x".repeat(3_000_000);
        assertEquals("3 " + large, pair.post("/x", large).body());
        assertEquals(3, pair.counters(LinkedPair.HTTP).get("requests").asInt());
        assertEquals(0, pair.counters(LinkedPair.HTTP).get("struck").asInt());
    }

    @Test
    void whatFailsBeforeNeverReachesTheCallee() throws IOException {
        var refused = pair.rule("{\"kind\":\"FAIL_BEFORE\",\"status\":503,\"times\":1}");
        assertEquals(503, pair.post("/x", "a").statusCode());
        var broken = pair.rule("{\"kind\":\"FAIL_BEFORE\",\"times\":1,\"path\":\"/y\"}");
        assertThrows(IOException.class, () -> pair.post("/y", "a"));
        assertEquals(List.of(), pair.callee().heard());
        assertEquals("1 a", pair.post("/x", "a").body());
        assertEquals(1, pair.rule(refused).get("done").asInt());
        assertEquals(1, pair.rule(broken).get("struck").asInt());
    }

    @Test
    void whatFailsAfterHasReachedTheCallee() throws IOException {
        pair.rule("{\"kind\":\"FAIL_AFTER\",\"times\":1}");
        assertThrows(IOException.class, () -> pair.post("/x", "a"));
        assertEquals(List.of("POST /x"), pair.callee().heard());
        assertEquals("2 a", pair.post("/x", "a").body());
    }

    @Test
    void whatIsAnsweredTwiceIsHeardTwiceAndAnsweredByTheSecond() throws IOException {
        pair.rule("{\"kind\":\"TWICE\",\"times\":1}");
        assertEquals("2 a", pair.post("/x", "a").body());
        pair.rule("{\"kind\":\"TWICE\",\"times\":1,\"atOnce\":true}");
        assertTrue(List.of("3 b", "4 b").contains(pair.post("/chunked", "b").body()));
        assertEquals(4, pair.callee().heard().size());
    }

    @Test
    void aSlowAnswerComesLate() throws IOException {
        pair.rule("{\"kind\":\"SLOW\",\"delayMillis\":300}");
        var begin = System.nanoTime();
        assertEquals("1 a", pair.post("/x", "a").body());
        assertTrue(System.nanoTime() - begin >= 300_000_000L);
    }

    @Test
    void whatHangsBeforeReachesTheCalleeWhenItsRuleIsLifted() {
        var rule = pair.rule("{\"kind\":\"HANG_BEFORE\"}");
        var answer = later("/x");
        awaitWaiting(rule);
        assertEquals(List.of(), pair.callee().heard());
        pair.order("DELETE", "/rules/" + rule, "");
        assertEquals("1 a", answer.join());
    }

    @Test
    void whatHangsAfterHasReachedTheCallee() {
        var rule = pair.rule("{\"kind\":\"HANG_AFTER\"}");
        var answer = later("/x");
        awaitWaiting(rule);
        assertEquals(List.of("POST /x"), pair.callee().heard());
        assertFalse(answer.isDone());
        pair.order("DELETE", "/rules/" + rule, "");
        assertEquals("1 a", answer.join());
    }

    @Test
    void whatHangsMayBreakOffInstead() {
        var rule = pair.rule("{\"kind\":\"HANG_BEFORE\"}");
        var answer = later("/x");
        awaitWaiting(rule);
        pair.order("DELETE", "/rules/" + rule + "?then=drop", "");
        assertThrows(CompletionException.class, answer::join);
        assertEquals(List.of(), pair.callee().heard());
    }

    @Test
    void aRuleStrikesOnlyWhatItIsAbout() throws IOException {
        var rule = pair.rule(
                "{\"kind\":\"FAIL_BEFORE\",\"status\":503,\"method\":\"POST\",\"path\":\"/a/[0-9]+\",\"contains\":\"me\"}");
        assertEquals(200, pair.post("/a/b", "me").statusCode());
        assertEquals(200, pair.post("/a/1", "you").statusCode());
        assertEquals(503, pair.post("/a/1", "it is me").statusCode());
        assertEquals(1, pair.rule(rule).get("struck").asInt());
    }

    @Test
    void aCountedRuleStrikesSoManyConcurrentRequestsAndNoMore() {
        var rule = pair.rule("{\"kind\":\"FAIL_BEFORE\",\"status\":503,\"times\":5}");
        var answers =
                java.util.stream.Stream.generate(() -> later("/x")).limit(30).toList();
        var refused = answers.stream()
                .filter(answer -> answer.join().contains("FAULT_ON_PURPOSE"))
                .count();
        assertEquals(5, refused);
        assertEquals(5, pair.rule(rule).get("struck").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"NONE\"}",
                "{\"kind\":\"SLOW\"}",
                "{\"kind\":\"TWICE\",\"path\":\"(\"}",
                "{\"kind\":\"TWICE\",\"times\":-1}",
                "{\"kind\":\"FAIL_BEFORE\",\"status\":200}",
                "{\"kind\":\"TWICE\",\"more\":1}",
                "not json"
            })
    void anOrderThatMakesNoSenseIsRefused(String order) {
        assertEquals(
                400,
                pair.order("POST", "/links/left-right/rules", order)
                        .get("status")
                        .asInt());
    }

    @Test
    void ordersAndRulesAreBounded() {
        var tooLong = "{\"kind\":\"TWICE\",\"contains\":\"" + "x".repeat(20_000) + "\"}";
        assertEquals(
                413,
                pair.order("POST", "/links/left-right/rules", tooLong)
                        .get("status")
                        .asInt());
        for (int i = 0; i < 3; i++) pair.rule("{\"kind\":\"TWICE\"}");
        assertEquals(
                409,
                pair.order("POST", "/links/left-right/rules", "{\"kind\":\"TWICE\"}")
                        .get("status")
                        .asInt());
        pair.order("DELETE", "/faults", "");
        pair.rule("{\"kind\":\"TWICE\"}");
    }

    @Test
    void aBodyBeyondWhatIsKeptBreaksOffWhereARuleWaitsForIt() {
        pair.rule("{\"kind\":\"TWICE\"}");
        assertThrows(IOException.class, () -> pair.post("/x", "x".repeat(100_001)));
        assertEquals(List.of(), pair.callee().heard());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertEquals(
                404, pair.order("GET", "/links/nobody-here", "").get("status").asInt());
        assertEquals(404, pair.order("GET", "/rules/999999", "").get("status").asInt());
        assertEquals(404, pair.order("POST", "/links", "").get("status").asInt());
        assertEquals(
                400,
                pair.order("POST", "/links/left-raw/rules", "{\"kind\":\"TWICE\"}")
                        .get("status")
                        .asInt());
    }

    private CompletableFuture<String> later(String path) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return pair.post(path, "a").body();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private void awaitWaiting(long rule) {
        assertTrue(Waiting.until(SOON, () -> pair.rule(rule).get("waiting").asInt() == 1));
    }
}
