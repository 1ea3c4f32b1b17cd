/** How work that nobody asks for is spread over workers, so that what one of them waits for keeps no other waiting. */
package io.fareline.booking.sweep;
