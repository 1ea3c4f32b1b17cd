package io.fareline.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.booking.party.PassengerType;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What booking tells keeps its contract. Events that the running service tells are held to it after each container test. */
class BookingEventsContractTest {
    private final EventSchemas schemas = EventSchemas.approved();
    private final Jsonb json = JsonbBuilder.create();

    @Test
    void aHeldAndATicketedBookingKeepTheContract() {
        assertEquals(List.of(), faults(BookingFact.HELD, Given.held(PassengerType.ADT, PassengerType.INF)));
        assertEquals(List.of(), faults(BookingFact.TICKETED, Given.ticketed(PassengerType.ADT)));
    }

    @Test
    void aFactToldOfTheWrongStateIsFound() {
        assertFalse(faults(BookingFact.TICKETED, Given.held(PassengerType.ADT)).isEmpty());
        assertFalse(faults(BookingFact.EXPIRED, Given.held(PassengerType.ADT)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(BookingFact.class)
    void everyFactHasASchemaAndPromisesNothingAboutPeople(BookingFact fact) {
        var promised = schemas.promised(fact.type());
        assertEquals(
                List.of(),
                Stream.of("passengers", "segments", "bookingId")
                        .filter(name -> !promised.contains(name))
                        .toList());
        assertEquals(
                List.of(),
                promised.stream()
                        .filter(name -> name.matches("(?i).*(name|email|phone|born).*"))
                        .toList());
    }

    private List<String> faults(BookingFact fact, Booking booking) {
        return schemas.faults(fact.type(), json.toJson(FactData.of(booking)));
    }
}
