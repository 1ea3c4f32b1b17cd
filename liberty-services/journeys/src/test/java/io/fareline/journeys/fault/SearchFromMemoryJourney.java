package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.journeys.Client;
import io.fareline.journeys.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flight's database is away: what is on sale is in memory, and seats are not sold. */
class SearchFromMemoryJourney {
    private static final String DATABASE = "flight-postgresql";
    private static final int DAYS = 28;
    private final Client buyer = Client.of("buyer");
    private final Links links = Links.of(new Wire().sandbox());

    @AfterEach
    void forwardAgain() {
        links.clearAll();
    }

    @Test
    void aDatabaseThatRefusesStopsNoSearch() {
        searchesGoOn(Links::refuse);
    }

    @Test
    void aDatabaseThatHangsStopsNoSearch() {
        searchesGoOn(Links::hang);
    }

    private void searchesGoOn(BiConsumer<Links, String> trouble) {
        var offer = Trip.offer(buyer, DAYS).path("id").asText();
        trouble.accept(links, DATABASE);
        // What it is asked now it did not answer before; a look that was on its way may still end.
        buyer.post("/v1/bookings", Trip.booking(offer, "HOLD").toString()).is(503);
        var age = asOf(search());
        var found = search();
        assertEquals(age, asOf(found), "nothing was heard from the database meanwhile");
        assertFalse(found.path("offers").isEmpty());
        links.clear(DATABASE);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> asOf(search())
                .isAfter(age));
        assertTrue(search().path("offers").size() > 0);
    }

    private JsonNode search() {
        return buyer.get(Trip.question("FRA", "LHR", Trip.inDays(DAYS))).is(200).json();
    }

    private static Instant asOf(JsonNode found) {
        return Instant.parse(found.path("asOf").asText());
    }
}
