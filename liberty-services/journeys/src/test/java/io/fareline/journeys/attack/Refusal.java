package io.fareline.journeys.attack;

import io.fareline.journeys.Answer;
import java.util.List;

/** What every refusal is like: a problem, or nothing at all where the server refuses a token or what is no HTTP. */
final class Refusal {
    private static final List<String> INSIDES = List.of(
            "Exception",
            "<html",
            "<HTML",
            "<H1",
            "<!DOCTYPE",
            "SRVE",
            "CWW",
            "io.fareline",
            "org.",
            "jakarta.",
            "java.");

    private Refusal() {}

    static boolean isProper(Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) return false;
        if (answer.body().isEmpty()) return answer.status() == 401 || answer.status() == 400;
        return tellsNothing(answer.body())
                && isProblem(answer)
                && answer.json().path("status").asInt() == answer.status()
                && !answer.json().path("code").asText().isEmpty();
    }

    static boolean tellsNothing(String body) {
        return INSIDES.stream().noneMatch(body::contains);
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("application/problem+json");
    }
}
