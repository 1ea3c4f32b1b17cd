package io.fareline.booking.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.booking.flight.HoldAnswer.Absent;
import io.fareline.booking.flight.HoldAnswer.Later;
import io.fareline.booking.flight.HoldAnswer.NotSent;
import io.fareline.booking.flight.HoldAnswer.Placed;
import io.fareline.booking.flight.HoldAnswer.Refused;
import io.fareline.booking.flight.HoldAnswer.Unknown;
import io.fareline.platform.problem.CalleeProblem;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlightClientTest {
    private static final UUID HOLD = UUID.randomUUID();

    @Test
    void anAnswerIsBelieved() {
        var hold = new Hold(HOLD, "HELD", null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertEquals(new Placed(hold), confirm(() -> hold));
    }

    @ParameterizedTest
    @CsvSource({"409, SOLD_OUT, 409", "410, OFFER_EXPIRED, 409", "400, INVALID_OFFER, 400", "403, HOLDS_BLOCKED, 403"})
    void aRefusalKeepsItsCode(int status, String code, int shown) {
        assertEquals(new Refused(shown, code, "no"), confirm(() -> fail(new CalleeProblem(status, code, "no", null))));
    }

    @Test
    void aClientThatHasToWaitIsToldForHowLong() {
        var wait = Duration.ofSeconds(90);
        assertEquals(
                new Later("TOO_MANY_UNPAID_HOLDS", "no", wait),
                confirm(() -> fail(new CalleeProblem(429, "TOO_MANY_UNPAID_HOLDS", "no", wait))));
    }

    @Test
    void aMissingHoldIsOnlyOneThatFlightSaysIsMissing() {
        assertEquals(new Absent(), confirm(() -> fail(new CalleeProblem(404, "NO_SUCH_HOLD", "", null))));
        assertEquals(new Unknown(), confirm(() -> fail(new CalleeProblem(404, "UNKNOWN", "", null))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void aFaultIsNotARefusal(int status) {
        assertEquals(new Unknown(), confirm(() -> fail(new CalleeProblem(status, "X", "", null))));
    }

    @Test
    void whatWasNotSentDidCertainlyNothing() {
        assertEquals(new NotSent(), confirm(() -> fail(new BulkheadException("full"))));
        assertEquals(new NotSent(), confirm(() -> fail(new CircuitBreakerOpenException("open"))));
        assertEquals(new NotSent(), confirm(() -> fail(new ProcessingException(new ConnectException("refused")))));
        assertEquals(new NotSent(), confirm(() -> fail(new CalleeProblem(503, "OVERLOADED", "", null))));
    }

    @Test
    void aTimeOutIsNotARefusal() {
        assertEquals(new Unknown(), confirm(() -> fail(new ProcessingException("read timed out"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD_EXPIRED", "HOLD_RELEASED"})
    void releasingWhatHasEndedLeavesNothingToRelease(String code) {
        assertEquals(
                new Absent(),
                client(() -> fail(new CalleeProblem(409, code, "", null))).release("acme", HOLD));
    }

    private static HoldAnswer confirm(Supplier<Hold> flight) {
        return client(flight).confirm("acme", HOLD);
    }

    private static Hold fail(RuntimeException failure) {
        throw failure;
    }

    private static FlightClient client(Supplier<Hold> flight) {
        var client = new FlightClient();
        client.flight = new HoldCalls();
        client.flight.api = (HoldsApi) Proxy.newProxyInstance(
                HoldsApi.class.getClassLoader(), new Class<?>[] {HoldsApi.class}, (_, _, _) -> flight.get());
        return client;
    }
}
