/** The seat map of a dated flight for clients, with what is free at this moment. */
package io.fareline.flight.seatview;
