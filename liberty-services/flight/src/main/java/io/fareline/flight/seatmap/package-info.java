/**
 * Where the seats of an aircraft are: cabins, rows, letters and what is special about a seat. A plan is what staff set for a
 * carrier's configuration or what a rule makes of it; a map is the plan seat by seat. No container, no database.
 */
package io.fareline.flight.seatmap;
