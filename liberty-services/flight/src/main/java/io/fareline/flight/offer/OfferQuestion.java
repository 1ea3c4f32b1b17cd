package io.fareline.flight.offer;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a client wants to fly.
 *
 * @param departureOn by the calendar of the origin
 * @param cabin empty for every cabin
 * @param limit the most offers to answer with
 */
record OfferQuestion(
        String origin, String destination, LocalDate departureOn, Party party, Optional<Cabin> cabin, int limit) {}
