package io.fareline.booking.seats;

import io.fareline.booking.flight.HeldSeats;
import io.fareline.booking.flight.SeatsAnswer;
import io.fareline.booking.flight.SeatsClient;
import io.fareline.booking.refusal.OutcomeUnknown;
import io.fareline.booking.refusal.PassedOnRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Has flight seat a booking's passengers. An answer that was lost is asked for again by the client's own retry. */
@ApplicationScoped
class ChooseSeats {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Inject
    PassengersToSeat passengers;

    @Inject
    SeatsClient flight;

    SeatsView shown(UUID bookingId, String client) {
        var party = passengers.of(bookingId, client);
        return SeatsView.of(bookingId, party, told(flight.of(client, party.holdId())));
    }

    /** @param requestId effect id of the request, so that flight knows a retry */
    SeatsView choose(UUID bookingId, String client, UUID requestId, SeatsRequest request) {
        var party = passengers.changeable(bookingId, client);
        var choice = party.choice(requestId, request);
        return SeatsView.of(bookingId, party, told(flight.choose(client, party.holdId(), choice)));
    }

    private static HeldSeats told(SeatsAnswer answer) {
        return switch (answer) {
            case SeatsAnswer.Told(var seats) -> seats;
            case SeatsAnswer.Refused(var status, var code, var detail) ->
                throw new PassedOnRefusal(status, code, detail);
            case SeatsAnswer.Unknown _ ->
                throw new OutcomeUnknown("Nobody knows yet who has the seats; send the same request again.", SOON);
        };
    }
}
