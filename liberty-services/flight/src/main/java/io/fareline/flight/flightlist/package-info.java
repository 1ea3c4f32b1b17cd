/** Which flights go between two airports, for whoever wants to know; not what they cost or whether there is room. */
package io.fareline.flight.flightlist;
