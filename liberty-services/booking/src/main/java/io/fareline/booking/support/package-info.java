/** Bookings of all clients, for the staff who help them: internal, and for admin alone, which writes down who looked. */
package io.fareline.booking.support;
