package io.fareline.journeys.fault;

/**
 * One unsafe request with the key under which it may be sent as often as one likes.
 *
 * @param bookingId the booking that it is about, null for a new one
 * @param contested whether it wants one of few seats
 */
public record Ask(Kind kind, String client, String key, String path, String body, String bookingId, boolean contested) {
    /** What a client may ask for that has an effect. */
    public enum Kind {
        HOLD,
        BUY,
        PAY,
        QUOTE,
        CANCEL
    }

    Ask withBody(String other) {
        return new Ask(kind, client, key, path, other, bookingId, contested);
    }

    @Override
    public String toString() {
        return kind + " with key " + key + (bookingId == null ? "" : " for booking " + bookingId);
    }
}
