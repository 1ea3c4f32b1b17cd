/**
 * Finds itineraries in the timetable: every one with at most so many connections that no other beats, priced for the
 * party. It knows neither HTTP nor the database.
 */
package io.fareline.flight.search;
