package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.journeys.Answer;
import io.fareline.journeys.Http;
import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer says that nobody may guess its type, and every one that needed a token that no cache may share it. */
class AnswerHeadersJourney {
    private static final List<String> TELLING = List.of("Server", "X-Powered-By", "Via");

    @Test
    void noAnswerIsGuessedAtOrShared() {
        var wrong = new ArrayList<String>();
        for (var operation : Contracts.operations()) {
            for (var token : List.of(true, false)) {
                var answer = ask(operation, token);
                if (!answer.header("X-Content-Type-Options").orElse("").equals("nosniff"))
                    wrong.add(operation + " may be guessed at: " + answer);
                if (operation.scope().isPresent() && token && isShared(answer))
                    wrong.add(operation + " may be shared: " + answer);
                for (var name : TELLING)
                    if (answer.header(name).isPresent()) wrong.add(operation + " tells its " + name);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean isShared(Answer answer) {
        var cache = answer.header("Cache-Control").orElse("");
        return !cache.contains("private") && !cache.contains("no-store");
    }

    private static Answer ask(Operation operation, boolean withToken) {
        var base = operation.isInternal() ? Access.direct(operation) : Sandbox.url("edge");
        return Http.send(
                operation.method(),
                base.resolve(Contracts.nowhere(operation)),
                withToken && operation.scope().isPresent()
                        ? Map.of("Authorization", Tokens.opening(operation).bearer())
                        : Map.of(),
                null);
    }
}
