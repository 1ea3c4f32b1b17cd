/** A booking as its client sees it, with what the client may do now. What staff see of it is in {@code support}. */
package io.fareline.booking.display;
