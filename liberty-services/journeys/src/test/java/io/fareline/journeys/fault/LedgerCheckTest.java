package io.fareline.journeys.fault;

import static io.fareline.journeys.fault.LedgerCheck.CHARGED;
import static io.fareline.journeys.fault.LedgerCheck.KEPT;
import static io.fareline.journeys.fault.LedgerCheck.KNOWN;
import static io.fareline.journeys.fault.LedgerCheck.SAME_BYTES;
import static io.fareline.journeys.fault.LedgerCheck.SEATS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a ledger finds wrong with the bookings of a database, and what it lets pass. */
class LedgerCheckTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private final ContestedFlights flights = ContestedFlights.few(1_000, DAY, 5);
    private final Ledger ledger = new Ledger();

    @Test
    void whatIsAsItWasPromisedIsRight() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        made(Ask.Kind.BUY, "k2", "b2", "TICKETED");
        made(Ask.Kind.HOLD, "k3", "b3", "HELD");
        about(Ask.Kind.PAY, "b3", 409, "{\"code\":\"CARD_DECLINED\"}");
        assertEquals(Set.of(), broken(row("b1", "HELD", 0), row("b2", "TICKETED", 100, "t"), row("b3", "EXPIRED", 0)));
    }

    @Test
    void anAcknowledgedBookingThatIsGoneIsFound() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        assertEquals(Set.of(KEPT), broken());
    }

    @Test
    void ticketsThatWerePromisedAndAreOthersOrGoneAreFound() {
        made(Ask.Kind.BUY, "k1", "b1", "TICKETED");
        assertEquals(Set.of(KEPT), broken(row("b1", "TICKETED", 100, "other")));
        assertEquals(Set.of(KEPT), broken(row("b1", "CANCELLED", 0, "t")));
        assertEquals(Set.of(KEPT), broken(row("b1", "HELD", 0)));
    }

    @Test
    void aCancellationThatMayHaveHappenedExplainsACancelledBooking() {
        made(Ask.Kind.BUY, "k1", "b1", "TICKETED");
        about(Ask.Kind.CANCEL, "b1", 202, "{}");
        assertEquals(Set.of(), broken(row("b1", "CANCELLED", 0, "t")));
        assertEquals(Set.of(), broken(row("b1", "TICKETED", 100, "t")));
    }

    @Test
    void aCancellationThatWasAcknowledgedMustBeThereWithItsRefund() {
        made(Ask.Kind.BUY, "k1", "b1", "TICKETED");
        about(Ask.Kind.CANCEL, "b1", 201, "{\"state\":\"CANCELLED\",\"refunded\":{\"amount\":90}}");
        assertEquals(Set.of(KEPT), broken(row("b1", "TICKETED", 100, "t")));
        assertEquals(Set.of(KEPT), broken(new Rows.Row("b1", "CANCELLED", "c", 100, 100, 80, List.of("t"), "k1")));
        assertEquals(Set.of(), broken(new Rows.Row("b1", "CANCELLED", "c", 100, 100, 90, List.of("t"), "k1")));
    }

    @Test
    void aTicketForARefusedPaymentIsFoundAsACharge() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        about(Ask.Kind.PAY, "b1", 409, "{\"code\":\"CARD_DECLINED\"}");
        assertEquals(Set.of(KEPT, CHARGED), broken(row("b1", "TICKETED", 100, "t")));
    }

    @Test
    void seatsOfNobodyAndSeatsThatWereRefusedAreFound() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        answered(ledger.open(ask(Ask.Kind.HOLD, "k2", null)), 409, "{\"code\":\"SOLD_OUT\"}");
        assertEquals(Set.of(CHARGED), broken(row("b1", "HELD", 0), row("b2", "HELD", 0)));
        assertEquals(
                Set.of(CHARGED),
                broken(row("b1", "HELD", 0), new Rows.Row("b2", "HELD", "c", 100, 0, 0, List.of(), "k2")));
    }

    @Test
    void anUnknownOutcomeIsFoundAndExplainsWhatIsThere() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        ledger.open(ask(Ask.Kind.HOLD, "k2", null)).unanswered();
        assertEquals(
                Set.of(KNOWN),
                broken(row("b1", "HELD", 0), new Rows.Row("b2", "HELD", "c", 100, 0, 0, List.of(), "k2")));
    }

    @Test
    void otherBytesForTheSameKeyAndErrorsOfOursAreFound() {
        var entry = made(Ask.Kind.HOLD, "k1", "b1", "HELD");
        assertEquals(Set.of(), broken(row("b1", "HELD", 0)));
        entry.answered(new Reply(503, bytes("{}"), Duration.ofSeconds(1)));
        assertEquals(Set.of(), broken(row("b1", "HELD", 0)));
        entry.answered(new Reply(201, bytes(booking("b1", "HELD") + " "), null));
        assertEquals(Set.of(SAME_BYTES), broken(row("b1", "HELD", 0)));
    }

    @Test
    void anInternalErrorIsFound() {
        made(Ask.Kind.HOLD, "k1", "b1", "HELD").answered(new Reply(500, bytes("{}"), null));
        assertEquals(Set.of(SAME_BYTES), broken(row("b1", "HELD", 0)));
    }

    @Test
    void moreTakersThanSeatsAreFound() {
        for (int i = 1; i <= 2; i++) made(Ask.Kind.HOLD, "k" + i, "b" + i, "HELD");
        assertEquals(Set.of(), broken(row("b1", "HELD", 0), row("b2", "HELD", 0)));
        made(Ask.Kind.HOLD, "k3", "b3", "HELD");
        assertEquals(Set.of(SEATS), broken(row("b1", "HELD", 0), row("b2", "HELD", 0), row("b3", "HELD", 0)));
        assertEquals(Set.of(), broken(row("b1", "HELD", 0), row("b2", "HELD", 0), row("b3", "EXPIRED", 0)));
    }

    private Entry made(Ask.Kind kind, String key, String id, String state) {
        return answered(ledger.open(ask(kind, key, null)), 201, booking(id, state));
    }

    private void about(Ask.Kind kind, String id, int status, String body) {
        answered(ledger.open(ask(kind, "about " + id, id)), status, body);
    }

    private static Entry answered(Entry entry, int status, String body) {
        entry.answered(new Reply(status, bytes(body), null));
        return entry;
    }

    private static Ask ask(Ask.Kind kind, String key, String bookingId) {
        return new Ask(kind, "c", key, "/", "{}", bookingId, true);
    }

    private String booking(String id, String state) {
        var tickets = state.equals("TICKETED") ? "[{\"number\":\"t\"}]" : "[]";
        return "{\"id\":\"%s\",\"state\":\"%s\",\"total\":{\"amount\":100},\"tickets\":%s,"
                        .formatted(id, state, tickets)
                + "\"segments\":[{\"flightNumber\":\"X61000\",\"departsAt\":\"2030-03-01T10:00+01:00\"}]}";
    }

    private static Rows.Row row(String id, String state, long captured, String... tickets) {
        return new Rows.Row(id, state, "c", 100, captured, 0, List.of(tickets), null);
    }

    private Set<String> broken(Rows.Row... rows) {
        return new LedgerCheck(ledger, flights)
                .offenders(Rows.of(rows)).entrySet().stream()
                        .filter(check -> !check.getValue().isEmpty())
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
