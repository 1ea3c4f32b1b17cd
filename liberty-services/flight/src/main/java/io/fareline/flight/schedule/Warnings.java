package io.fareline.flight.schedule;

import java.util.ArrayList;
import java.util.List;

/** The warnings of one file: all are counted, the first ones listed. */
final class Warnings {
    private final int limit;
    private final List<ScheduleWarning> listed = new ArrayList<>();
    private int count;

    Warnings(int limit) {
        this.limit = limit;
    }

    void add(int line, int column, String text) {
        if (count++ < limit) listed.add(new ScheduleWarning(line, column, text));
    }

    List<ScheduleWarning> listed() {
        return List.copyOf(listed);
    }

    int count() {
        return count;
    }
}
