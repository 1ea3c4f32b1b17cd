package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** What came back: status, headers and body, and what every answer of the API must be like. */
public record Answer(int status, java.net.http.HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INSIDES =
            List.of("Exception", "io.fareline", "jakarta.", "java.", "org.hibernate", "select ", "insert ", "\tat ");

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("The answer is no JSON: " + this, notJson);
        }
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public Answer is(int expected) {
        assertEquals(expected, status, () -> "answer: " + body);
        return this;
    }

    /** A problem of RFC 9457 with that code and the type that follows from it, telling nothing of our insides. */
    public Answer isProblem(int expected, String code) {
        is(expected);
        assertEquals(
                "application/problem+json",
                header("Content-Type").orElse("none").split(";")[0]);
        var problem = json();
        assertEquals(code, problem.path("code").asText(), body);
        assertEquals(
                "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                problem.path("type").asText());
        assertEquals(expected, problem.path("status").asInt());
        for (String inside : INSIDES) assertFalse(body.contains(inside), () -> "tells of our insides: " + body);
        return this;
    }
}
