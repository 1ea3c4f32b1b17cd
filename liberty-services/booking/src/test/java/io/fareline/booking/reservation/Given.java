package io.fareline.booking.reservation;

import io.fareline.booking.flight.Hold;
import io.fareline.booking.flight.Hold.HeldSegment;
import io.fareline.booking.flight.Hold.PassengerPrice;
import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Name;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.party.PassengerType;
import io.fareline.booking.ticketing.Documents;
import io.fareline.booking.ticketing.TicketNumbers;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Bookings as tests need them. An adult pays 100.01 + 20.00, an infant 10.00 + 5.00, in one segment. */
public final class Given {
    public static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    public static final Instant LIMIT = NOW.plusSeconds(3_600);
    public static final UUID ATTEMPT = new UUID(7, 1);

    private Given() {}

    public static Booking requested(PassengerType... types) {
        return requested(null, types);
    }

    public static Booking instant(PassengerType... types) {
        return requested("tok_visa", types);
    }

    public static Booking held(PassengerType... types) {
        var booking = requested(types);
        booking.placed(hold(types));
        return booking;
    }

    /** Paid, up to the point where the money is to be captured. */
    public static Booking capturing(PassengerType... types) {
        var booking = held(types);
        booking.purchase().pay(ATTEMPT, "tok_visa", NOW);
        booking.purchase().authorized();
        booking.purchase().confirmed();
        Documents documents = booking.purchase().documents();
        booking.purchase()
                .allocated(documents.tickets(new TicketNumbers("999", 1, documents.count())), UUID.randomUUID());
        return booking;
    }

    public static Booking ticketed(PassengerType... types) {
        var booking = capturing(types);
        booking.purchase().captured(NOW);
        return booking;
    }

    public static Hold hold(PassengerType... types) {
        long infants = List.of(types).stream().filter(PassengerType.INF::equals).count();
        long adults = types.length - infants;
        var fare = euros(adults * 10_001 + infants * 1_000);
        var taxes = euros(adults * 2_000 + infants * 500);
        return new Hold(
                UUID.randomUUID(),
                "HELD",
                LIMIT,
                LIMIT,
                fare.plus(taxes),
                fare,
                taxes,
                true,
                euros(3_000),
                "Y",
                "YFLEX",
                List.of(
                        new PassengerPrice("ADT", euros(10_001), euros(2_000)),
                        new PassengerPrice("INF", euros(1_000), euros(500))),
                List.of(new HeldSegment(
                        "XF101",
                        "LHR",
                        "CDG",
                        OffsetDateTime.parse("2030-03-10T09:00:00Z"),
                        OffsetDateTime.parse("2030-03-10T11:20:00+01:00"))),
                "999",
                1L);
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    private static Booking requested(String paymentMethod, PassengerType... types) {
        var passengers = new ArrayList<Passenger>();
        for (var type : types)
            passengers.add(new Passenger(
                    UUID.randomUUID(),
                    passengers.size() + 1,
                    type,
                    new Name("Ada", "Lee"),
                    LocalDate.parse("1990-01-31")));
        var keys = new NewBooking.Keys("ABC234", UUID.randomUUID(), UUID.randomUUID(), ATTEMPT);
        return Booking.requested(new NewBooking(
                UUID.randomUUID(), "acme", keys, new Contact("ada@example.org", null), passengers, paymentMethod, NOW));
    }
}
