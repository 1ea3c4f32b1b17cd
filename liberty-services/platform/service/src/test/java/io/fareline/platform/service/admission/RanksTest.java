package io.fareline.platform.service.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {
    private final Ranks ranks = new Ranks("POST /v1/things/*/ends, POST /v1/ends", "GET /v1/things");

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/things/7/ends, FIRST",
        "POST, /v1/ends, FIRST",
        "GET, /v1/things, LAST",
        "GET, /v1/things/7, USUAL",
        "GET, /v1/things/7/ends, USUAL",
        "POST, /v1/things/7/8/ends, USUAL",
        "POST, /v1/things, USUAL",
        "GET, /, USUAL"
    })
    void methodAndEveryPartOfThePathCount(String method, String path, Rank rank) {
        assertEquals(rank, ranks.of(method, path));
    }

    @Test
    void withoutListsAllAreEqual() {
        assertEquals(Rank.USUAL, new Ranks("", " ").of("POST", "/v1/ends"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things", "get /v1/things", "GET v1/things", "GET /v1/{id}"})
    void whatIsNotARequestIsRefused(String list) {
        assertThrows(IllegalArgumentException.class, () -> new Ranks(list, ""));
    }
}
