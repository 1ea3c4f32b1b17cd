/** Seat maps of flights, and the seats of a booking's passengers. */
package io.fareline.client.seat;
