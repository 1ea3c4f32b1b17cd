/** What booking asks of flight, which owns the Hold and its clock; booking owns the Booking and keeps a copy. */
package io.fareline.booking.flight;
