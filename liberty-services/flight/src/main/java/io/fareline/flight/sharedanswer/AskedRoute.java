package io.fareline.flight.sharedanswer;

import io.fareline.flight.network.Airport;
import java.time.LocalDate;

/**
 * From where to where, and on which days of the origin's calendar.
 *
 * @param until the last day that is asked for and sold
 */
public record AskedRoute(Airport origin, Airport destination, LocalDate from, LocalDate until) {}
