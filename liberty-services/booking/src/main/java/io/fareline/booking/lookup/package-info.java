/** Reading bookings: one's own by id, as pages, and by record locator and family name under a strict rate limit. */
package io.fareline.booking.lookup;
