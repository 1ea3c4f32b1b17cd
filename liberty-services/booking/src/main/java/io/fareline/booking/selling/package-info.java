/** How a booking begins: the party is checked, the booking is written down, and flight is asked for the seats. */
package io.fareline.booking.selling;
