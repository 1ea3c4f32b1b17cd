package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.staff.BookingCase;
import io.fareline.client.staff.DeadEvent;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Staff see what one service passes on from another, and no contract says what that is: the library has to read all of what
 * really comes.
 */
class StaffAnswersJourney {
    private static final String DISCARDED = "DISCARDED";
    private static final Fareline STAFF = Travel.as("operator");
    private final Client raw = Client.of("operator");

    @AfterAll
    static void leave() {
        STAFF.close();
    }

    @Test
    void aDeadEventIsReadWholeAndSettledOnce() {
        long id = DuplicateFixture.deadEvent();
        var events = STAFF.deadEvents();
        var found = events.get("booking", id);
        isWhole(raw.get("/v1/dead-events/booking/" + id), found);
        assertTrue(events.all("booking").map(DeadEvent::id).anyMatch(listed -> listed == id));
        assertEquals(DISCARDED, events.discard("booking", id).settlement());
        assertEquals(
                DISCARDED, events.discard("booking", id).settlement(), "the same decision is answered as the first");
        isWhole(raw.get("/v1/dead-events/booking/" + id), events.get("booking", id));
        assertEquals("DEAD_EVENT_SETTLED", refused(() -> events.requeue("booking", id)));
        assertTrue(events.all("booking").map(DeadEvent::id).noneMatch(listed -> listed == id));
    }

    @Test
    void aCaseIsReadWholeAndOneThatIsClosedIsLeftAlone() {
        UUID id;
        try (var traveller = Travel.as("buyer")) {
            id = closedCase(Travel.ticketed(traveller, 24).id());
        }
        var cases = STAFF.bookingCases();
        var found = cases.get(id);
        isWhole(raw.get("/v1/support/cases/" + id), found);
        assertEquals(1, found.history().size());
        assertEquals(List.of(), found.actions());
        assertEquals("CASE_CLOSED", refused(() -> cases.retry(id)));
        assertEquals("CASE_CLOSED", refused(() -> cases.giveUp(id)));
        assertEquals("NO_SUCH_CASE", refused(() -> cases.get(UUID.randomUUID())));
        assertTrue(cases.all("TAKES_TOO_LONG").map(BookingCase::id).noneMatch(id::equals), "only open ones are listed");
    }

    @Test
    void aBookingAsEveryServiceKnowsItIsReadWhole() {
        try (var traveller = Travel.as("buyer")) {
            var booking = Travel.ticketed(traveller, 24);
            var answer = raw.get("/v1/support/bookings/" + booking.id());
            isWhole(answer, STAFF.supportBookings().get(booking.id()));
        }
    }

    @Test
    void theReportOfAnImportIsReadWhole() {
        var file = new ScheduleFile("X7", Trip.inDays(2), Trip.inDays(3)).daily(ScheduleFile.freshNumber(), "Y50");
        var report = STAFF.scheduleImports().tryOut(file.text().getBytes(StandardCharsets.US_ASCII));
        isWhole(file.importedBy(raw, true), report);
        assertEquals("X7", report.carriers().getFirst().carrier());
    }

    @Test
    void anAirportIsReadWhole() {
        isWhole(raw.get("/v1/airports/FRA"), STAFF.airports().get("FRA"));
    }

    /** Nothing is asked for any more of a booking whose case is closed. */
    private static UUID closedCase(UUID booking) {
        var id = UUID.randomUUID();
        Databases.number("booking", """
                with noted as (insert into settlement_attempt (booking_id, number, at, state, operation_id, outcome, answer)
                  values (?, 1, now(), 'CAPTURING', ?, 'NO_ANSWER', 'written by a journey'))
                insert into booking_case (id, booking_id, reason, opened_at, closed_at)
                  values (?, ?, 'TAKES_TOO_LONG', now(), now()) returning 1
                """, booking, UUID.randomUUID(), id, booking);
        return id;
    }

    private static String refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run).code();
    }

    private static void isWhole(Answer answer, Record read) {
        isWhole("", answer.is(200).json(), read);
    }

    private static void isWhole(String place, JsonNode said, Object read) {
        assertTrue(read != null, () -> place + " is not read: " + said);
        if (said.isArray()) {
            var items = (List<?>) read;
            assertEquals(said.size(), items.size(), place);
            for (int i = 0; i < items.size(); i++) isWhole(place + "[" + i + "]", said.get(i), items.get(i));
        } else if (said.isObject()) {
            var parts = Arrays.stream(read.getClass().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, part -> part));
            said.properties().forEach(property -> {
                var name = place + "." + property.getKey();
                assertTrue(parts.containsKey(property.getKey()), () -> name + " has no place in " + read.getClass());
                isWhole(name, property.getValue(), value(parts.get(property.getKey()), read));
            });
        }
    }

    private static Object value(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
