package io.fareline.flight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.onsale.OnSale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Logger logger = Logger.getLogger(Freshness.class.getName());
    private final List<LogRecord> said = new ArrayList<>();
    private final OnSale onSale = new OnSale();
    private final Freshness freshness = new Freshness();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
        freshness.onSale = onSale;
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(ear);
    }

    @Test
    void theLimitItselfIsStillFresh() {
        onSale.publish(null, NOON);
        freshness.look(NOON.plus(LIMIT), LIMIT);
        assertEquals(List.of(), levels());
        freshness.look(NOON.plus(LIMIT).plusMillis(1), LIMIT);
        assertEquals(List.of(Level.WARNING), levels());
    }

    @Test
    void fallingBehindAndCatchingUpAreSaidOnceEach() {
        onSale.publish(null, NOON);
        for (int round = 6; round < 12; round++) freshness.look(NOON.plusSeconds(round), LIMIT);
        onSale.publish(null, NOON.plusSeconds(11));
        for (int round = 12; round < 16; round++) freshness.look(NOON.plusSeconds(round), LIMIT);
        assertEquals(List.of(Level.WARNING, Level.INFO), levels());
        freshness.look(NOON.plusSeconds(17), LIMIT);
        assertEquals(List.of(Level.WARNING, Level.INFO, Level.WARNING), levels());
    }

    @Test
    void theReasonIsThatOfTheLastFailure() {
        onSale.publish(null, NOON);
        freshness.missed(new IllegalStateException("the database is away"));
        freshness.look(NOON.plusSeconds(6), LIMIT);
        assertTrue(String.valueOf(said.getFirst().getParameters()[1]).contains("the database is away"));
    }

    private List<Level> levels() {
        return said.stream().map(LogRecord::getLevel).toList();
    }
}
