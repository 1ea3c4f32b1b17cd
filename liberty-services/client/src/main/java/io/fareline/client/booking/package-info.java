/** Bookings from the hold to the ticket, how they are cancelled, and what was paid. */
package io.fareline.client.booking;
