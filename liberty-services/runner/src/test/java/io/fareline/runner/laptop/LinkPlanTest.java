package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPlanTest {
    @TempDir
    Path folder;

    @Test
    void withoutLinksEverybodyCallsTheCalleeItself() {
        assertEquals(9207, new LinkPlan(100, false).port("booking", Listener.POSTGRESQL));
    }

    @Test
    void withLinksEveryPairHasAPortOfItsOwn() {
        var plan = new LinkPlan(100, true);
        var ports = plan.ports();
        assertEquals(ports.size(), new HashSet<>(ports).size());
        assertEquals(9210, ports.getFirst());
        assertTrue(ports.contains(plan.port("booking", Listener.FLIGHT)));
        assertTrue(plan.port("booking", Listener.FLIGHT) != plan.port("admin", Listener.FLIGHT));
        assertTrue(
                plan.routes().contains("payment-provider=http:" + plan.port("payment", Listener.PROVIDER) + ":9206"));
        assertTrue(plan.routes().contains("flight-redis=tcp:" + plan.port("flight", Listener.REDIS) + ":9208"));
    }

    @Test
    void whoDoesNotCallThroughALinkIsToldTheCalleeItself() {
        assertEquals(9101, new LinkPlan(0, true).port("auth", Listener.AUTH));
        assertEquals(8080, new LinkPlan(0, true).port("auth", Listener.EDGE));
    }

    @Test
    void noLinkTakesAPortOfAnotherListener() {
        for (int port : new LinkPlan(0, true).ports()) {
            for (var listener : Listener.values()) {
                assertFalse(listener != Listener.LINKS && listener.port(0) == port, listener.name());
            }
        }
    }

    @Test
    void aFarelineIsLinkedWhenItIsToldAndRemembersIt() {
        var home = new Home(folder, folder.resolve("state"));
        home.create();
        assertFalse(Laptop.of(home, Map.of()).isLinked());
        var linked = Laptop.of(home, Map.of(LinkChoice.VARIABLE, "on"));
        new LinkChoice(home).keep(linked);
        assertTrue(Files.exists(home.linked()));
        assertTrue(Laptop.of(home, Map.of()).isLinked());
        assertFalse(Laptop.of(home, Map.of(LinkChoice.VARIABLE, "off")).isLinked());
        assertTrue(linked.parts().stream().anyMatch(part -> part.name().equals("links")));
        new LinkChoice(home).forget();
        assertFalse(Laptop.of(home, Map.of()).isLinked());
        assertThrows(Trouble.class, () -> Laptop.of(home, Map.of(LinkChoice.VARIABLE, "maybe")));
    }

    @Test
    void aClockCanBeOffForOneProcess() {
        var offsets = ClockOffsets.of(Map.of(ClockOffsets.VARIABLE, "booking=PT2M, provider=-PT30S"));
        assertEquals(Map.of("FARELINE_CLOCK_OFFSET", "PT2M"), offsets.variables("booking"));
        assertEquals(Duration.ofSeconds(-30), offsets.byProcess().get("provider"));
        assertEquals(Map.of(), offsets.variables("flight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking", "nobody=PT1M", "booking=soon", "edge=PT1M"})
    void anOffsetOfNobodyIsRefused(String text) {
        var trouble = assertThrows(Trouble.class, () -> ClockOffsets.of(Map.of(ClockOffsets.VARIABLE, text)));
        assertTrue(trouble.getMessage().contains(ClockOffsets.VARIABLE), trouble.getMessage());
    }
}
