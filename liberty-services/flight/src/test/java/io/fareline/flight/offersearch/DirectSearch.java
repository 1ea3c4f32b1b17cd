package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Party;
import io.fareline.flight.search.ItineraryOrder;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Searches from within the container. */
public final class DirectSearch {
    private DirectSearch() {}

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The cheapest offer of that flight from DXB to DOH for one adult, as soon as the memory has it. */
    public static String cheapest(String flightNumber, LocalDate on) {
        return cheapest(flightNumber, on, 1);
    }

    /** The same for so many adults. */
    public static String cheapest(String flightNumber, LocalDate on, int adults) {
        return cheapest(flightNumber, on, new Party(adults, 0, 0));
    }

    /** The same for that party. */
    public static String cheapest(String flightNumber, LocalDate on, Party party) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var found = find(flightNumber, on, party);
            if (found.isPresent()) return found.get();
            if (System.nanoTime() > deadline) throw new AssertionError(flightNumber + " did not come within " + LIMIT);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Optional<String> find(String flightNumber, LocalDate on, Party party) {
        var asked = new Slice.Asked("", "DXB", "DOH", on, null, null, null, null);
        var search = CDI.current().select(SearchOffers.class).get();
        var wanted = new Preferences(
                party, Optional.empty(), 0, null, Set.of(), null, null, false, ItineraryOrder.PRICE, 200);
        return search.search(asked, wanted).offers().stream()
                .filter(offer -> offer.segments().getFirst().flightNumber().equals(flightNumber))
                .findFirst()
                .map(OfferView::id);
    }
}
