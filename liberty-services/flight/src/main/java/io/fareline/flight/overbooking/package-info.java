/**
 * How many more seats than an aircraft has may be sold. Staff set the rules; the import puts them on what is new, and staff
 * on what is there. What is sold is never taken away by them.
 */
package io.fareline.flight.overbooking;
