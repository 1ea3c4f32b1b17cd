package io.fareline.booking.clocks;

import io.fareline.booking.display.Shown;
import io.fareline.booking.expiry.MoveTimeLimit;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.paying.ShowSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Has flight keep the seats of a booking for longer, and copies until when. An answer that is lost is made up for by
 * the retry, by flight's event, or by flight when it is asked at the old limit: nothing expires meanwhile, for flight
 * alone ends a hold.
 */
@ApplicationScoped
public class ExtendHold {
    @Inject
    ReadHeld readHeld;

    @Inject
    MoveTimeLimit moveTimeLimit;

    @Inject
    FlightClient flight;

    @Inject
    ShowSettled settled;

    /** @param extensionId effect id of the request, so that its retry extends nothing again */
    public Shown extend(UUID bookingId, String client, UUID extensionId) {
        var at = readHeld.open(bookingId, client);
        var hold = OpenHold.changed(flight.extend(client, at.holdId(), extensionId));
        moveTimeLimit.ofHold(at.holdId(), hold.ticketingTimeLimit());
        return settled.own(bookingId, client);
    }
}
