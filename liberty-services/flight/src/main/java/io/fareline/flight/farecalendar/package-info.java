/** The lowest fare of each day: what is worth looking at before a search is made. */
package io.fareline.flight.farecalendar;
