package io.fareline.flight.farecalendar;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.sharedanswer.AskedRoute;
import java.time.LocalDate;

/**
 * What the calendar is asked for.
 *
 * @param until the last day that is asked for, sold or not
 */
record CalendarQuestion(AskedRoute route, LocalDate until, Cabin cabin, Party party) {}
