package io.fareline.flight.offer;

import io.fareline.flight.fare.Party;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.Optional;

/** Searches from within the container. */
public final class DirectSearch {
    private DirectSearch() {}

    /** The cheapest offer of that flight from DXB to DOH for one adult. */
    public static String cheapest(String flightNumber, LocalDate on) {
        var question = new OfferQuestion("DXB", "DOH", on, new Party(1, 0, 0), Optional.empty(), 200);
        return CDI.current().select(SearchFlights.class).get().search(question).stream()
                .filter(offer -> offer.segments().getFirst().flightNumber().equals(flightNumber))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
