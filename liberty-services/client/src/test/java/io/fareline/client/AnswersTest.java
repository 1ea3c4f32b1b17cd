package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import io.fareline.client.booking.BookingState;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.OfferQuestion;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are read, whatever comes. */
class AnswersTest {
    private static final UUID ID = new UUID(0, 1);
    private StandIn server;
    private Fareline fareline;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        fareline = Fareline.at(server.address())
                .credentials("buyer", "secret")
                .attempts(1)
                .answerLimit(20_000)
                .build();
    }

    @AfterEach
    void stop() {
        fareline.close();
        server.close();
    }

    @Test
    void whatIsNotKnownYetIsIgnored() {
        server.says(Reply.json(
                200, "{\"state\":\"TELEPORTING\",\"aura\":{\"colour\":1},\"availableActions\":[\"PAY\",\"HUG\"]}"));
        var booking = fareline.bookings().get(ID);
        assertEquals(BookingState.UNKNOWN, booking.state());
        assertEquals(2, booking.availableActions().size());
    }

    @Test
    void localTimesKeepTheirOffset() {
        server.says(
                Reply.json(
                        200,
                        "{\"offers\":[{\"id\":\"o\",\"cabin\":\"ECONOMY\",\"total\":{\"amount\":100,"
                                + "\"currency\":\"EUR\"},\"segments\":[{\"flightNumber\":\"XF1\",\"departsAt\":\"2030-03-01T10:00:00+01:00\"}]}]}"));
        var offer = fareline.offers()
                .search(OfferQuestion.of("FRA", "LHR", LocalDate.of(2030, 3, 1)).in(Cabin.ECONOMY))
                .offers()
                .getFirst();
        assertEquals(
                OffsetDateTime.parse("2030-03-01T10:00:00+01:00"),
                offer.segments().getFirst().departsAt());
        assertEquals(new Money(100, "EUR"), offer.total());
        assertTrue(server.seen.getFirst().target().contains("departureOn=2030-03-01"));
        assertTrue(server.seen.getFirst().target().contains("cabin=ECONOMY"));
    }

    @Test
    void aProblemIsReadWhole() {
        server.says(
                Reply.json(
                        400,
                        "{\"type\":\"/problems/invalid-request\",\"code\":\"INVALID_REQUEST\",\"detail\":\"d\","
                                + "\"traceId\":\"abc\",\"errors\":[{\"field\":\"contact.email\",\"rule\":\"must be an address\"}]}"));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        assertEquals("/problems/invalid-request", problem.type());
        assertEquals("abc", problem.traceId().orElseThrow());
        assertEquals(List.of(new ApiProblem.FieldError("contact.email", "must be an address")), problem.errors());
        assertTrue(problem.getMessage().contains("INVALID_REQUEST: d"), problem.getMessage());
    }

    @Test
    void anErrorInAFileTellsItsPlace() {
        server.says(Reply.json(
                400,
                "{\"code\":\"INVALID_SCHEDULE_FILE\",\"errors\":[{\"line\":4,\"column\":55,\"reason\":\"no QQQ\"}]}"));
        var problem =
                assertThrows(ApiProblem.class, () -> fareline.scheduleImports().tryOut(new byte[] {'5'}));
        assertEquals(List.of(new ApiProblem.FieldError("line 4, column 55", "no QQQ")), problem.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "", "[]", "{\"code\":7}", "{"})
    void aProblemOfSomebodyElseIsStillOne(String body) {
        server.says(new Reply(502, Map.of("Content-Type", "text/html"), body));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        assertEquals("HTTP_502", problem.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome to the hotel</html>", "", "null", "{\"state\":{}}"})
    void aGoodAnswerThatIsNoneTellsNothing(String body) {
        server.says(new Reply(200, Map.of("Content-Type", "text/html"), body));
        assertThrows(NoAnswer.class, () -> fareline.bookings().get(ID));
    }

    @Test
    void anAnswerBeyondTheLimitIsNotRead() {
        server.says(Reply.json(200, "{\"recordLocator\":\"" + "A".repeat(30_000) + "\"}"));
        var none = assertThrows(NoAnswer.class, () -> fareline.bookings().get(ID));
        assertTrue(none.getMessage().contains("20000"), none.getMessage());
    }

    @Test
    void aListIsWalkedPageByPageAndNoFurtherThanNeeded() {
        server.says(
                Reply.json(200, "{\"items\":[{\"iata\":\"AAA\"},{\"iata\":\"AAB\"}],\"next\":\"AAB\"}"),
                Reply.json(200, "{\"items\":[{\"iata\":\"AAC\"}],\"next\":\"AAC\"}"),
                Reply.json(200, "{\"items\":[]}"));
        var codes = fareline.airports()
                .all()
                .limit(3)
                .map(airport -> airport.iata())
                .toList();
        assertEquals(List.of("AAA", "AAB", "AAC"), codes);
        assertEquals(2, server.seen.size());
        assertTrue(server.seen.getLast().target().contains("after=AAB"));
        assertEquals(0, fareline.airports().all().count());
    }

    @Test
    void aListThatGoesRoundInACircleEnds() {
        server.says(Reply.json(200, "{\"items\":[{\"iata\":\"AAA\"}],\"next\":\"AAA\"}"));
        assertThrows(
                IllegalStateException.class, () -> fareline.airports().all().count());
    }

    @Test
    void pagesAndKeysKeepToTheLimitsOfTheApi() {
        assertThrows(IllegalArgumentException.class, () -> fareline.airports().page(null, 201));
        assertThrows(IllegalArgumentException.class, () -> fareline.airports().page(null, 0));
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> new IdempotencyKey("a".repeat(256)));
        assertThrows(IllegalArgumentException.class, () -> fareline.airports().get(".."));
        assertEquals(0, server.seen.size());
    }

    @Test
    void aPathSegmentCannotLeaveItsPlace() {
        server.says(Reply.json(200, "{}"));
        fareline.apiClients().get("a/../b?c d");
        assertEquals(
                "/v1/api-clients/a%2F..%2Fb%3Fc%20d", server.seen.getFirst().target());
    }
}
