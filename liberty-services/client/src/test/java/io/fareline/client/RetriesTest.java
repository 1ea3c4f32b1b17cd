package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.BookingState;
import io.fareline.client.booking.Contact;
import io.fareline.client.booking.NewPassenger;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, under which key, after which pause; and what is not. */
class RetriesTest {
    private static final UUID ID = UUID.fromString("0192f0c1-2345-7000-8000-000000000001");
    private static final Reply HELD = Reply.json(201, "{\"id\":\"" + ID + "\",\"state\":\"HELD\"}");
    private static final BookingRequest REQUEST = BookingRequest.hold(
            "offer",
            List.of(NewPassenger.adult("Ada", "Lovelace", LocalDate.of(1990, 12, 10))),
            Contact.email("ada@example.com"));
    private final GivenTime time = new GivenTime();
    private StandIn server;
    private Fareline fareline;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        fareline = builder().build();
    }

    private FarelineBuilder builder() {
        return Fareline.at(server.address())
                .credentials("buyer", "secret")
                .readTimeout(Duration.ofSeconds(10))
                .surroundings(time, new Random(7), time::rest);
    }

    @AfterEach
    void stop() {
        fareline.close();
        server.close();
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKey() {
        server.says(Reply.lost(), Reply.lost(), HELD);
        assertEquals(BookingState.HELD, fareline.bookings().create(REQUEST).state());
        assertEquals(3, server.seen.size());
        assertEquals(
                1,
                server.seen.stream()
                        .map(seen -> seen.header("Idempotency-key"))
                        .distinct()
                        .count());
        assertEquals(1, server.seen.stream().map(StandIn.Seen::body).distinct().count());
        assertFalse(server.seen.getFirst().header("Idempotency-key").isEmpty());
    }

    @Test
    void twoCallsHaveTwoKeysAndAGivenKeyIsKept() {
        server.says(HELD);
        fareline.bookings().create(REQUEST);
        fareline.bookings().create(REQUEST);
        fareline.bookings().create(REQUEST, new IdempotencyKey("mine"));
        assertEquals(
                3,
                server.seen.stream()
                        .map(seen -> seen.header("Idempotency-key"))
                        .distinct()
                        .count());
        assertEquals("mine", server.seen.getLast().header("Idempotency-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Fri, 01 Mar 2030 12:00:07 GMT"})
    void theServersPauseIsObeyed(String retryAfter) {
        server.says(Reply.problem(503, "TEMPORARILY_UNAVAILABLE").with("Retry-After", retryAfter), HELD);
        fareline.bookings().create(REQUEST);
        assertEquals(List.of(Duration.ofSeconds(7)), time.pauses);
    }

    @Test
    void aPauseThatIsTooLongIsLeftToTheCaller() {
        server.says(Reply.problem(429, "TOO_MANY_REQUESTS").with("Retry-After", "3600"));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().create(REQUEST));
        assertEquals(Duration.ofHours(1), problem.retryAfter().orElseThrow());
        assertEquals(1, server.seen.size());
    }

    @ParameterizedTest
    @CsvSource({"409,REQUEST_IN_PROGRESS", "429,TOO_MANY_REQUESTS", "502,X", "503,X", "504,X"})
    void whatMayComeOutOtherwiseIsSentAgain(int status, String code) {
        server.says(Reply.problem(status, code), HELD);
        fareline.bookings().create(REQUEST);
        assertEquals(2, server.seen.size());
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_REQUEST",
        "403,FORBIDDEN",
        "404,NO_SUCH_BOOKING",
        "409,SOLD_OUT",
        "422,IDEMPOTENCY_KEY_REUSED",
        "500,X"
    })
    void aDefiniteNoIsNotSentAgain(int status, String code) {
        server.says(Reply.problem(status, code), HELD);
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().create(REQUEST));
        assertEquals(status, problem.status());
        assertEquals(code, problem.code());
        assertEquals(1, server.seen.size());
    }

    @Test
    void attemptsAreLimitedAndTheKeyIsTold() {
        server.says(Reply.lost());
        var key = new IdempotencyKey("mine");
        var unknown = assertThrows(NoAnswer.class, () -> fareline.bookings().create(REQUEST, key));
        assertEquals(key, unknown.idempotencyKey().orElseThrow());
        assertEquals(5, server.seen.size());
        assertTrue(time.pauses.stream().allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) < 0));
    }

    @Test
    void attemptsOfAQuestionAreLimitedToo() {
        server.says(Reply.lost());
        assertThrows(NoAnswer.class, () -> fareline.bookings().get(ID));
        assertEquals(5, server.seen.size());
    }

    @Test
    void anAnswerThatDripsEndsWithTheWholeTime() {
        server.drips = true;
        server.says(HELD);
        try (var hurried = builder().totalTime(Duration.ofMillis(600)).build()) {
            var begin = System.nanoTime();
            var none = assertThrows(NoAnswer.class, () -> hurried.bookings().create(REQUEST));
            assertTrue(none.wasSent());
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(5)) < 0);
        }
    }

    @Test
    void whatNeverLeftSaysSo() {
        server.tokenReply = Reply.lost();
        var none = assertThrows(NoAnswer.class, () -> fareline.bookings().create(REQUEST));
        assertFalse(none.wasSent());
        assertEquals(0, server.seen.size());
    }

    @Test
    void theWholeTimeIsLimited() {
        server.says(Reply.problem(503, "X").with("Retry-After", "8"));
        try (var hurried = builder().totalTime(Duration.ofSeconds(20)).build()) {
            assertThrows(ApiProblem.class, () -> hurried.bookings().create(REQUEST));
        }
        assertEquals(3, server.seen.size());
    }

    @Test
    void aServerThatIsAwayHasNoAnswer() {
        var address = server.address();
        server.close();
        try (var lonely = Fareline.at(address).credentials("a", "b").attempts(1).build()) {
            assertThrows(NoAnswer.class, () -> lonely.bookings().get(ID));
        }
    }

    @Test
    void whoWaitsSeesTheBookingSettle() {
        var settling = Reply.json(200, "{\"id\":\"" + ID + "\",\"state\":\"CAPTURING\"}");
        server.says(settling, settling, Reply.json(200, "{\"id\":\"" + ID + "\",\"state\":\"TICKETED\"}"));
        assertEquals(
                BookingState.TICKETED,
                fareline.bookings().awaitSettled(ID, Duration.ofMinutes(1)).state());
        assertEquals(3, server.seen.size());
    }

    @Test
    void whoDoesNotWaitLongEnoughSeesItSettling() {
        server.says(Reply.json(200, "{\"id\":\"" + ID + "\",\"state\":\"CAPTURING\"}"));
        var booking = fareline.bookings().awaitSettled(ID, Duration.ofSeconds(2));
        assertTrue(booking.isSettling());
        assertTrue(server.seen.size() < 6);
    }
}
