/** The timetable that this server answers from, and how old it is. */
package io.fareline.flight.onsale;
