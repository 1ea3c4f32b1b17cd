package io.fareline.flight.fare;

import io.fareline.flight.network.Airport;
import java.util.List;

/**
 * The fares that hold at one moment, which do not change any more: the one seam through which search learns prices. A
 * booking class is known by its place in the list. Two sheets are equal when all their fares are.
 */
public interface FareSheet {
    /** The letters of the classes that are sold at all. */
    List<String> bookingClasses();

    /** The fare of each booking class for one segment, in the order of the classes and all in one currency. */
    List<Fare> between(Airport origin, Airport destination);
}
