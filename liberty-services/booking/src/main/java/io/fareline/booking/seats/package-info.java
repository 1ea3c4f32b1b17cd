/** The seats of a booking's passengers. Flight has them and decides; booking says whose they are, and keeps no copy. */
package io.fareline.booking.seats;
