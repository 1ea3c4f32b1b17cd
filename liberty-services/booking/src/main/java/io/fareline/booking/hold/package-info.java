/**
 * What booking keeps of a hold: the terms that flight promised, the segments it is for, how its price falls to each
 * passenger, or why there is none. The hold itself is flight's, and is asked about in {@code flight}.
 */
package io.fareline.booking.hold;
