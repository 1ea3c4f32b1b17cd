package io.fareline.flight.offer;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.Instant;
import java.util.List;

/**
 * What a client was offered: these segments, for this party, at these fares, until then. The moment at which it expires
 * is already too late.
 */
public record Offer(Instant expiresAt, Party party, List<Segment> segments) {
    /** The most offers that are held together: one for each slice of a journey. */
    public static final int MOST_TOGETHER = 6;
    /** The most segments of one offer: as many as a ticket has coupons. */
    static final int MOST_SEGMENTS = 4;
    /** The most legs of one segment. */
    static final int MOST_LEGS = TimetableWriter.MOST_LEGS;

    /** One flight number from board to off point, in one booking class. */
    public record Segment(Fare fare, List<Leg> legs) {}

    /**
     * A dated leg as it was shown.
     *
     * @param timesVersion of its times: once they change, the offer no longer holds
     */
    public record Leg(long id, int timesVersion) {}

    boolean hasExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
