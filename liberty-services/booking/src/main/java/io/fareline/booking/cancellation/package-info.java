/** Quote, then confirm: what cancelling a booking gives back, and the cancelling itself. The saga does the rest. */
package io.fareline.booking.cancellation;
