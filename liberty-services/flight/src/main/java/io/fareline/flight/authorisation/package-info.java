/**
 * How many seats of a dated leg may be sold: those of its aircraft and what may be overbooked, but where staff set other
 * numbers by hand.
 */
package io.fareline.flight.authorisation;
