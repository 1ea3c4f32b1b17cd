/** The airports that exist, for clients; whether anything flies there is the schedule's business. */
package io.fareline.flight.airport;
