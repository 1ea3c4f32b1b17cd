/**
 * Who may sit where, and which seats keep a party together. No container, no database: what is free is told, and what is
 * decided here is written elsewhere.
 */
package io.fareline.flight.seating;
