package io.fareline.runner.timelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {
    private static final Sources REAL = Sources.ofRepository();
    private static final String HOLDS =
            "liberty-services/booking/src/main/java/io/fareline/booking/flight/HoldsApi.java";
    private static final String CALLS = HOLDS.replace("HoldsApi", "HoldCalls");

    @Test
    void everyCallerWaitsLongerThanWhomItCalls() {
        assertEquals(List.of(), Chains.faults(REAL));
    }

    @Test
    void everyClientHasItsLimitsAndItsLineInTheTable() {
        assertEquals(List.of(), Clients.faults(REAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "booking | flight/mp-rest/readTimeout=6000 | flight/mp-rest/readTimeout=5300 | booking for flight",
                "booking | payment/mp-rest/readTimeout=10000 | payment/mp-rest/readTimeout=9800 | booking for payment",
                "booking | settle.within=PT11S | settle.within=PT10.5S | booking's settling",
                "booking | settle.within=PT11S | settle.within=PT25S | the route bookings",
                "booking | lease=PT30S | lease=PT25S | booking's lease",
                "booking | HoldCalls/Bulkhead/value=16 | HoldCalls/Bulkhead/value=32 | booking's admitted requests",
                "booking | settle.waiting=16 | settle.waiting=96 | booking's settlements",
                "payment | Retry/maxDuration=1000 | Retry/maxDuration=4000 | booking for payment",
                "payment | provider/mp-rest/readTimeout=3000 | provider/mp-rest/readTimeout=3500 | booking for payment",
                "payment | operation.lease=PT30S | operation.lease=PT9S | payment's lease",
                "payment | SandboxClient/Bulkhead/value=32 | SandboxClient/Bulkhead/value=48 | payment's admitted",
                "payment | case.after=PT4M | case.after=PT2M45S | payment's case",
                "payment | case.after=PT4M | case.after=PT5M | booking's case",
                "payment | resolution.workers=8 | resolution.workers=32 | calls of the provider",
                "admin | booking/mp-rest/readTimeout=6000 | booking/mp-rest/readTimeout=5000 | admin for booking",
                "admin | payment/mp-rest/readTimeout=6000 | payment/mp-rest/readTimeout=16000 | the route operations",
                "admin | flight-schedules/mp-rest/readTimeout=250000 | flight-schedules/mp-rest/readTimeout=240000 | admin for an import",
                "flight | statement.timeout=PT60S | statement.timeout=PT240S | flight's transaction"
            })
    void aPropertyThatBreaksAChainIsFound(String service, String text, String other, String fault) {
        assertFound(Chains.faults(REAL.with(Sources.propertiesOf(service), text, other)), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "booking | lock_timeout=2s | lock_timeout=3s | booking: a statement",
                "flight | statement_timeout=3s | statement_timeout=4s | booking for flight",
                "auth | socketTimeout=\"8\" | socketTimeout=\"3\" | auth: a socket",
                "auth | loginTimeout=\"4\" | loginTimeout=\"2\" | auth: a login",
                "admin | totalTranLifetimeTimeout=\"20s\" | totalTranLifetimeTimeout=\"3s\" | admin: a transaction",
                "payment | connectionTimeout=\"2s\" | connectionTimeout=\"7s\" | the route payment-intents",
                "booking | defaultValue=\"112\" | defaultValue=\"96\" | booking: threads"
            })
    void aServerThatBreaksAChainIsFound(String service, String text, String other, String fault) {
        assertFound(Chains.faults(REAL.with(Sources.serverOf(service), text, other)), fault);
    }

    @Test
    void aRouteThatGivesUpBeforeItsServiceIsFound() {
        assertFound(Chains.faults(REAL.with(Sources.ROUTES, "timeout: 10s", "timeout: 5s")), "the route search");
        assertFound(Chains.faults(REAL.with(Sources.ROUTES, "timeout: 30s", "timeout: 20s")), "the route bookings");
        assertFound(Chains.faults(REAL.with(Sources.ROUTES, "timeout: 300s", "timeout: 250s")), "schedule-imports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "istio/mesh/calls.yaml | timeout: 7s | timeout: 6s | the mesh for flight waits",
                "istio/mesh/calls.yaml | timeout: 11s | timeout: 10s | the mesh for payment waits",
                "istio/mesh/calls.yaml | timeout: 11s | timeout: 10s | the mesh for booking's dead events",
                "istio/mesh/calls.yaml | timeout: 255s | timeout: 250s | the mesh for flight's imports",
                "istio/mesh/calls.yaml | timeout: 10s | timeout: 5s | the mesh for auth",
                "istio/egress/sandbox/calls.yaml | timeout: 4s | timeout: 3s | the mesh for the provider"
            })
    void aMeshThatGivesUpBeforeTheCallerIsFound(String file, String text, String other, String fault) {
        assertFound(Chains.faults(REAL.with(file, text, other)), fault);
    }

    @Test
    void aClientWithoutLimitsIsFound() {
        assertFound(Clients.faults(REAL.with(CALLS, "@Bulkhead\n", "")), "HoldsApi has no bulkhead");
        assertFound(
                Clients.faults(REAL.with(HOLDS, "\"flight\"", "\"flights\"")), "HoldsApi lacks flights/mp-rest/conn");
        var booking = Sources.propertiesOf("booking");
        assertFound(
                Clients.faults(REAL.with(booking, "HoldCalls/Bulkhead/value", "HoldCall")), "HoldCalls/Bulkhead/value");
        var added = HOLDS.replace("flight/HoldsApi", "seats/SeatsApi");
        var client = REAL.text(HOLDS).replace("HoldsApi", "SeatsApi");
        assertFound(Clients.faults(REAL.and(added, client)), "SeatsApi has no bulkhead");
    }

    @Test
    void aClientThatIsBuiltByHandWithoutTimeOutsIsFound() {
        var producers =
                "liberty-services/platform/outbox/src/main/java/io/fareline/platform/outbox/filling/Producers.java";
        assertFound(Clients.faults(REAL.with(producers, ".readTimeout(", ".tryTimeout(")), "Producers builds");
        assertFound(Clients.faults(REAL.with(Sources.TABLE, "`ProducerClient`", "")), "ProducerClient is not in");
    }

    @Test
    void aClientThatTheTableDoesNotKnowOrKnowsWronglyIsFound() {
        assertFound(Clients.faults(REAL.with(Sources.TABLE, "`HoldsApi`", "`Holds`")), "HoldsApi is not in");
        assertFound(Clients.faults(REAL.with(Sources.TABLE, "| 6000 ", "| 6001 ")), "does not say 6000 of HoldsApi");
    }

    @Test
    void aLiteralAndASecondLayerOfRetriesAreFound() {
        assertFound(Clients.faults(REAL.with(CALLS, "@Bulkhead\n", "@Bulkhead(64)\n")), "HoldCalls has a limit");
        assertFound(Clients.faults(REAL.with(CALLS, "@Bulkhead\n", "@Retry\n@Bulkhead\n")), "HoldCalls retries");
        assertFound(Clients.faults(REAL.with(Sources.ROUTES, "attempts: 0", "attempts: 2")), "the edge retries");
        assertFound(Clients.faults(REAL.with(Sources.MESH, "attempts: 0", "attempts: 2")), "the mesh retries");
        assertFound(Clients.faults(REAL.with(Sources.MESH, "      retries: {attempts: 0}\n", "")), "the mesh retries");
    }

    private static void assertFound(List<String> faults, String fault) {
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults.toString());
    }
}
