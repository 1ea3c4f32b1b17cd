package io.fareline.booking.cancellation;

import io.fareline.booking.display.Shown;
import io.fareline.booking.paying.ShowSettled;
import io.fareline.booking.settlement.Settle;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Cancels a booking and waits, for a stated time, until money and seats are back. */
@ApplicationScoped
public class CancelBooking {
    @Inject
    StartCancellation start;

    @Inject
    Settle settle;

    @Inject
    ShowSettled settled;

    @Inject
    Ids ids;

    /** @param cancellationId effect id of the request, so that a retry finds what it began */
    public Shown cancel(UUID bookingId, String client, UUID cancellationId, UUID quoteId) {
        var owner = ids.next();
        start.begin(bookingId, client, new StartCancellation.Confirmed(cancellationId, quoteId), owner);
        settle.waitFor(bookingId, owner);
        return settled.own(bookingId, client);
    }
}
