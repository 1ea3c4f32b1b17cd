package io.fareline.flight.sharedanswer;

import io.fareline.flight.network.Airport;
import java.time.LocalDate;
import java.util.List;

/**
 * From where to where, and on which days of the origin's calendar.
 *
 * @param origin code of an airport or a city, as it was asked for
 * @param destination likewise
 * @param origins the airport, or those of the city
 * @param until the last day that is asked for and sold
 */
public record AskedRoute(
        String origin,
        String destination,
        List<Airport> origins,
        List<Airport> destinations,
        LocalDate from,
        LocalDate until) {}
