package io.fareline.flight.schedulereading;

import java.util.ArrayList;
import java.util.List;

/** The warnings of one file: all are counted, the first ones listed. */
public final class Warnings {
    private final int limit;
    private final List<ScheduleWarning> listed = new ArrayList<>();
    private int count;

    public Warnings(int limit) {
        this.limit = limit;
    }

    public void add(int line, int column, String text) {
        if (count++ < limit) listed.add(new ScheduleWarning(line, column, text));
    }

    public List<ScheduleWarning> listed() {
        return List.copyOf(listed);
    }

    public int count() {
        return count;
    }
}
