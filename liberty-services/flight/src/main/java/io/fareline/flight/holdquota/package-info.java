/**
 * Clients that the airline's staff let keep more, or less, than is usual without paying. {@code holdqueue} goes by it
 * from the next hold on; what a client holds already stays.
 */
package io.fareline.flight.holdquota;
