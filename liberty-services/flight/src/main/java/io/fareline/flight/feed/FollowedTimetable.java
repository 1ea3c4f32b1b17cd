package io.fareline.flight.feed;

import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.Instant;

/** A timetable, and how far it has followed the change log. For one thread at a time. */
final class FollowedTimetable {
    private final TimetableWriter writer;
    private final FareSheet fares;
    private final Instant readAt;
    private String position;
    private Instant asOf;
    private boolean outdated;

    /** @param position snapshot of the database in which it was read */
    FollowedTimetable(TimetableWriter writer, FareSheet fares, String position, Instant readAt) {
        this.writer = writer;
        this.fares = fares;
        this.position = position;
        this.readAt = readAt;
        asOf = readAt;
    }

    TimetableWriter writer() {
        return writer;
    }

    FareSheet fares() {
        return fares;
    }

    Instant readAt() {
        return readAt;
    }

    /** The snapshot of the database up to which it has followed. */
    String position() {
        return position;
    }

    /** Every change that was committed before it is in the timetable. */
    Instant asOf() {
        return asOf;
    }

    /** Whether it lacks something that it cannot be told any more, so that another has to be made. */
    boolean isOutdated() {
        return outdated;
    }

    /** From now on it lacks something: it follows what it can, and grows old. */
    void outdate() {
        outdated = true;
    }

    void hasFollowed(String newPosition, Instant now) {
        position = newPosition;
        if (!outdated) asOf = now;
    }
}
