/**
 * Tells the other services what an import of a schedule did to flights with sold seats: noted with the change, in the same
 * transaction, and told afterwards a bounded number at a time, so that a season's worth of changes leaves room for sales.
 */
package io.fareline.flight.disruption;
