/**
 * Staff set what may be sold of dated flights: authorised numbers, blocks, closed classes. A change locks the legs as sales do,
 * tells what was there before and after, and is refused where somebody else was faster.
 */
package io.fareline.flight.inventorychange;
