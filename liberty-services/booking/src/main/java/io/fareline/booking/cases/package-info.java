/**
 * Bookings that do not settle by themselves: what was tried, since when, why it may be, and what a person can do about
 * it. The saga goes on by itself all the while; a case closes once its booking is at rest.
 */
package io.fareline.booking.cases;
