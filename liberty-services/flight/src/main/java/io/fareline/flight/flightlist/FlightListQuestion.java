package io.fareline.flight.flightlist;

import io.fareline.flight.sharedanswer.AskedRoute;

/**
 * Of which flights the list is.
 *
 * @param after cursor that the page begins behind, null for the first
 */
record FlightListQuestion(AskedRoute route, String after, int limit) {}
