/** Clients that the airline's staff let place no holds. What they hold already stays; {@code holdqueue} refuses the next. */
package io.fareline.flight.holdblock;
