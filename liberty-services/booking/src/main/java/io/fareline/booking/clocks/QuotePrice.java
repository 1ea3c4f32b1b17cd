package io.fareline.booking.clocks;

import io.fareline.booking.flight.FlightClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Has flight work out the price of a booking anew, and copies it. Where that is not written down, flight guarantees the
 * new price all the same, and says so again when it is asked again.
 */
@ApplicationScoped
public class QuotePrice {
    @Inject
    RecordPrice recordPrice;

    @Inject
    FlightClient flight;

    /** @param quoteId effect id of the request, so that a retry finds its own quote */
    public PriceQuoteView quote(UUID bookingId, String client, UUID quoteId) {
        var begun = recordPrice.begin(bookingId, client, quoteId);
        return begun.quote().orElseGet(() -> {
            var hold = OpenHold.changed(flight.reprice(client, begun.holdId()));
            return recordPrice.priced(bookingId, client, quoteId, hold);
        });
    }
}
