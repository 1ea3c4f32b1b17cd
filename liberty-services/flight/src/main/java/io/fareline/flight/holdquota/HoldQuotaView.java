package io.fareline.flight.holdquota;

import io.fareline.flight.holdqueue.HoldQuota;
import java.time.Instant;

/**
 * What a client may keep without paying, as staff read it; null is as configured.
 *
 * @param holdsOfFlight open holds of one dated flight
 * @param seatsOfFlight seats in them
 * @param holds open holds in all
 * @param version to be sent with what takes its place, or with its deletion; null where all is as configured
 * @param setBy who of the staff wanted it
 */
public record HoldQuotaView(
        String client,
        Integer holdsOfFlight,
        Integer seatsOfFlight,
        Integer holds,
        Configured configured,
        String version,
        String setBy,
        Instant setAt) {

    /** What clients may that have no quotas of their own. */
    public record Configured(int holdsOfFlight, int seatsOfFlight, int holds) {
        static Configured of(HoldQuota quota) {
            return new Configured(quota.holdsOfFlight(), quota.seatsOfFlight(), quota.holds());
        }
    }

    static HoldQuotaView of(OwnQuota own, HoldQuota configured) {
        return new HoldQuotaView(
                own.client(),
                own.holdsOfFlight(),
                own.seatsOfFlight(),
                own.holds(),
                Configured.of(configured),
                own.version(),
                own.setBy(),
                own.setAt());
    }

    /** Of a client that has none of its own. */
    static HoldQuotaView usual(String client, HoldQuota configured) {
        return new HoldQuotaView(client, null, null, null, Configured.of(configured), null, null, null);
    }
}
