/**
 * The Booking: the aggregate behind a record locator, its states and who may see it. Flight owns the Hold and
 * payment the money; what happens between the three is settled in {@code settlement}.
 */
package io.fareline.booking.reservation;
