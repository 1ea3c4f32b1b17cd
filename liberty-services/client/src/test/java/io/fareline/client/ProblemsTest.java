package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can decide by a problem alone. */
class ProblemsTest {
    private static final UUID ID = new UUID(0, 1);
    private final GivenTime time = new GivenTime();
    private StandIn server;
    private Fareline fareline;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        fareline = Fareline.at(server.address())
                .credentials("buyer", "secret")
                .attempts(2)
                .surroundings(time, new Random(7), time::rest)
                .build();
    }

    @AfterEach
    void stop() {
        fareline.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void whatIsNotDecidedMayBeSentAgainUnderTheKeyThatIsTold(int status) {
        server.says(Reply.problem(status, "X"));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().pay(ID, "tok_1"));
        assertTrue(problem.isRetryable());
        assertEquals(
                server.seen.getLast().header("Idempotency-key"),
                problem.idempotencyKey().orElseThrow().value());
        assertEquals(2, server.seen.size());
    }

    @ParameterizedTest
    @CsvSource({"400,X", "401,X", "403,X", "404,X", "409,SOLD_OUT", "410,X", "413,X", "422,X", "500,X"})
    void whatIsDecidedIsNot(int status, String code) {
        server.says(Reply.problem(status, code));
        assertFalse(refused().isRetryable());
    }

    @Test
    void aConflictThatInvitesToComeBackIsSentAgain() {
        server.says(Reply.problem(409, "TRY_AGAIN").with("Retry-After", "1"), Reply.json(200, "{}"));
        fareline.bookings().pay(ID, "tok_1");
        assertEquals(2, server.seen.size());
    }

    @Test
    void aQuestionHasNoKey() {
        server.says(Reply.problem(404, "NO_SUCH_BOOKING"));
        assertTrue(refused().idempotencyKey().isEmpty());
    }

    @Test
    void aProblemTravelsBetweenProcesses() throws IOException, ClassNotFoundException {
        server.says(Reply.problem(503, "X"));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().pay(ID, "tok_1"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(problem);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var copy = (ApiProblem) in.readObject();
            assertEquals(problem.idempotencyKey(), copy.idempotencyKey());
            assertEquals(problem.getMessage(), copy.getMessage());
        }
    }

    private ApiProblem refused() {
        return assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
    }
}
