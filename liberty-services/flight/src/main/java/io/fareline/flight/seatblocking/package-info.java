/**
 * Staff keep seats of a dated leg from everybody, by number and with a reason, and give them back. Who sits in one of them is
 * named, or seated again in the same step where staff want that.
 */
package io.fareline.flight.seatblocking;
