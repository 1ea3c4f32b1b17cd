package io.fareline.flight.holdquota;

import io.fareline.flight.lostupdate.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one client may keep without paying, where that is not what is configured for all; null is as configured.
 *
 * @param holdsOfFlight open holds of one dated leg
 * @param seatsOfFlight seats in them
 * @param holds open holds in all
 * @param setBy who of the staff wanted it; null, as {@code setAt}, where it was done in the database
 */
record OwnQuota(
        String client, Integer holdsOfFlight, Integer seatsOfFlight, Integer holds, String setBy, Instant setAt) {
    boolean allowsAsMuchAs(OwnQuota other) {
        return Objects.equals(holdsOfFlight, other.holdsOfFlight)
                && Objects.equals(seatsOfFlight, other.seatsOfFlight)
                && Objects.equals(holds, other.holds);
    }

    String version() {
        return Version.of(List.of(client, holdsOfFlight + " " + seatsOfFlight + " " + holds));
    }
}
