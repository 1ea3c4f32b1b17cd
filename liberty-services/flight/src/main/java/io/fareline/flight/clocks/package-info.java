/**
 * The two clocks of a hold: until when its price is guaranteed and until when its seats are kept. Between the two it is
 * repriced; the later one can be put off, so many times and only as far as a new hold would reach.
 */
package io.fareline.flight.clocks;
