/**
 * A client pays: the request, what may be paid, and what an attempt came to. What follows from it is settled in
 * {@code settlement}, whether the client waits or not.
 */
package io.fareline.booking.paying;
