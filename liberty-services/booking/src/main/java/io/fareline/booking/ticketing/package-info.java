/** Tickets and their coupons: the value documents of a booking, their numbers and how a total is shared out over them. */
package io.fareline.booking.ticketing;
