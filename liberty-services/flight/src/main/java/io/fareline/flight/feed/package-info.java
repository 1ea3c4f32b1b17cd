/**
 * Fills this server's timetable from the database and keeps it fresh: all of it is read at the start, and what changes
 * afterwards is told by the change log, which triggers write in the transaction of the change itself.
 */
package io.fareline.flight.feed;
