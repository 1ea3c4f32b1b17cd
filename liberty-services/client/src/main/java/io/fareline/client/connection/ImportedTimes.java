package io.fareline.client.connection;

import java.util.List;

/**
 * What a file of connecting times held, and what became of the rules or would become of them.
 *
 * @param leftOut rules that Fareline cannot keep; the first of them are {@code notes}
 * @param partnerLists records that say with whom a carrier connects, which Fareline does not keep
 */
public record ImportedTimes(
        int lines, int leftOut, int partnerLists, List<Note> notes, ConnectingTimesReport difference) {
    /** Why a rule was left out. Line and column count from 1. */
    public record Note(int line, int column, String text) {}
}
