package io.fareline.flight.connectionimport;

import io.fareline.flight.connection.ConnectingTimesReport;
import java.util.List;

/**
 * What a file held, and what became of the rules or would become of them.
 *
 * @param lines of the file
 * @param leftOut rules that Fareline cannot keep, since they ask for what its own cannot say, or for a station it does not
 *     know; the first of them are {@code notes}
 * @param partnerLists records that say with whom a carrier connects, which Fareline does not keep
 */
public record ImportedTimes(
        int lines, int leftOut, int partnerLists, List<Note> notes, ConnectingTimesReport difference) {
    /** Why a rule was left out, and where it stands. */
    public record Note(int line, int column, String text) {}
}
