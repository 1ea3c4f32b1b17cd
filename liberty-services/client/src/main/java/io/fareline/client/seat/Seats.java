package io.fareline.client.seat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.util.UUID;

/** Where the seats of a flight are, and who of a booking sits where. */
public final class Seats {
    private static final TypeReference<SeatMap> MAP = new TypeReference<>() {};
    private static final TypeReference<BookedSeats> BOOKED = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public Seats(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The seats of a flight as they are at this moment. */
    public SeatMap map(SeatMapQuestion question) {
        var call = Call.get("/v1/seat-maps")
                .with("flightNumber", question.flightNumber())
                .with("departureOn", question.departureOn())
                .with("origin", question.origin())
                .with("destination", question.destination());
        return exchange.send(call, MAP);
    }

    /** Who of a booking sits where. */
    public BookedSeats of(UUID bookingId) {
        return exchange.send(Call.get(path(bookingId)), BOOKED);
    }

    /** Sets the seats of the segments that are named, all or none; what the booking had on them is free. */
    public BookedSeats choose(UUID bookingId, SeatWish wish) {
        return choose(bookingId, wish, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public BookedSeats choose(UUID bookingId, SeatWish wish, IdempotencyKey key) {
        return exchange.send(Call.put(path(bookingId), wish, key), BOOKED);
    }

    private static String path(UUID bookingId) {
        return "/v1/bookings/" + bookingId + "/seats";
    }
}
