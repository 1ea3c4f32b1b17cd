package io.fareline.infrastructure.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code terraform/modules/web/query.js}, run: one question is one query, and what the service refuses it still sees. */
class QueryTest {
    private static final Path MODULE = Path.of(System.getProperty("fareline.repository"), "terraform/modules/web");
    private static final String QUESTION = "adults=1&cabin=ECONOMY&destination=LHR&from=2030-03-01&origin=FRA";
    /** What CloudFront takes. */
    private static final int CODE_LIMIT = 10_240;

    /** By query, what the gateway is asked and the answer kept by. */
    private static final Map<String, String> QUERIES = queries();

    private static Map<String, String> queries() {
        var all = new TreeMap<String, String>();
        all.put("", "");
        all.put("origin=FRA", "origin=FRA");
        all.put("origin=FRA&from=2030-03-01&destination=LHR", "destination=LHR&from=2030-03-01&origin=FRA");
        all.put("from=2030-03-01&origin=FRA&destination=LHR", "destination=LHR&from=2030-03-01&origin=FRA");
        all.put("limit=50&after=0610.LH900.2030-03-01.FRALHR", "after=0610.LH900.2030-03-01.FRALHR&limit=50");
        // The service knows codes in capitals only, so that small letters are another question, which it refuses.
        all.put("origin=fra&destination=LHR", "destination=LHR&origin=fra");
        // The service refuses what it does not know, and has to see it for that.
        all.put("season=winter&origin=FRA", "origin=FRA&season=winter");
        for (var untouched : List.of(
                "origin=FRA&origin=LHR&adults=1",
                "origin=FRA&destination=&adults=1",
                "origin=FRA&Adults=1",
                "origin=FRA&adults=%31",
                "origin=FRA&adults=1%26infants=1",
                "origin=FRA&adults=1+1",
                "origin=FRA&_season=1")) all.put(untouched, untouched);
        return all;
    }

    @Test
    void eachQueryIsInOrderOrAsItCame() throws IOException {
        assertEquals(List.of(), wrong(code()));
    }

    @Test
    void theSameQuestionInAnyOrderIsOneQuery() throws IOException {
        var function = new EdgeFunction(code());
        var parts = new ArrayList<>(List.of(QUESTION.split("&")));
        var random = new Random(43);
        for (int order = 0; order < 100; order++) {
            Collections.shuffle(parts, random);
            assertEquals(QUESTION, function.queryOf("/v1/fare-calendar", String.join("&", parts)));
        }
    }

    @Test
    void whatItMakesStaysAsItIsAndTheRestOfTheRequestToo() throws IOException {
        var function = new EdgeFunction(code());
        for (var query : QUERIES.values()) assertEquals(query, function.queryOf("/v1/schedules", query));
        assertEquals("GET /v1/schedules {x-forwarded-for=203.0.113.9}", function.restOf("/v1/schedules", "b=1&a=2"));
    }

    /** Each is a mistake that is easily made, and none may pass. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "parts.sort() -> parts",
                "parts.sort() -> parts.reverse()",
                "join('&') -> join(',')",
                "parameter.multiValue -> false",
                "!/^[a-z]+$/.test(name) -> false",
                "!/^[A-Za-z0-9.-]+$/.test(parameter.value) -> false",
                "A-Za-z0-9.- -> A-Za-z0-9%.-",
                "+ parameter.value) -> + parameter.value.toUpperCase())",
                "            return request; ->             continue;",
            })
    void aSpoiltFunctionIsFound(String sound, String spoilt) throws IOException {
        assertTrue(code().contains(sound), "It is no longer written as this test knows it: " + sound);
        assertFalse(wrong(code().replace(sound, spoilt)).isEmpty(), spoilt);
    }

    @Test
    void itIsTheFunctionThatTheModuleGivesToCloudFrontAndShortEnough() throws IOException {
        var shared = Files.readString(MODULE.resolve("shared.tf"));
        assertTrue(shared.contains("file(\"${path.module}/query.js\")"), "The module gives another file");
        assertTrue(code().getBytes(StandardCharsets.UTF_8).length <= CODE_LIMIT, "CloudFront takes 10 KB");
    }

    private static List<String> wrong(String code) {
        var function = new EdgeFunction(code);
        var wrong = new ArrayList<String>();
        QUERIES.forEach((query, meant) -> {
            var asked = function.queryOf("/v1/schedules", query);
            if (!asked.equals(meant)) wrong.add(query + " is " + asked + " and not " + meant);
        });
        return wrong;
    }

    private static String code() throws IOException {
        return Files.readString(MODULE.resolve("query.js"));
    }
}
