/**
 * The payment of a booking from the first card that is tried to the last refund: the aggregate, its states and what it
 * refuses. Nothing here talks to a provider; {@code settlement} does and tells the aggregate how it ended.
 */
package io.fareline.payment.intent;
