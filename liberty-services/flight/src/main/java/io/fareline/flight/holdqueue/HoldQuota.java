package io.fareline.flight.holdqueue;

import jakarta.json.stream.JsonGenerator;
import java.time.Duration;

/**
 * What a client may keep from being sold without paying, unless staff have given it quotas of its own.
 *
 * @param holdsOfFlight open holds of one dated leg
 * @param seatsOfFlight seats in them
 * @param holds open holds in all
 * @param againAfter how long after a hold has run out the client may have the same again
 */
public record HoldQuota(int holdsOfFlight, int seatsOfFlight, int holds, Duration againAfter) {
    /** As {@code place_holds} reads it. */
    void write(JsonGenerator json) {
        json.write("quota_holds_of_flight", holdsOfFlight)
                .write("quota_seats_of_flight", seatsOfFlight)
                .write("quota_holds", holds)
                .write("again_after", againAfter.toString());
    }
}
