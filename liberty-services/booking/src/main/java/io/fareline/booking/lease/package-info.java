/**
 * Who works on which booking, until when, and which bookings wait for somebody. What is to be done with one is decided in
 * {@code settlement}; what it is, in {@code reservation}.
 */
package io.fareline.booking.lease;
