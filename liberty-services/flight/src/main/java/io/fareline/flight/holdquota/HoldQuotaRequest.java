package io.fareline.flight.holdquota;

import io.fareline.flight.holdabuse.AbuseSettings;
import io.fareline.flight.lostupdate.Version;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * What a client may keep without paying; null is as configured, and one of them is not null. A client that may hold
 * nothing is blocked.
 *
 * @param seen version of what it takes the place of; null where the client had nothing of its own
 */
@TolerantReader
public record HoldQuotaRequest(
        @Min(1) @Max(AbuseSettings.MOST_OF_FLIGHT) Integer holdsOfFlight,
        @Min(1) @Max(AbuseSettings.MOST_OF_FLIGHT) Integer seatsOfFlight,
        @Min(1) @Max(AbuseSettings.MOST) Integer holds,
        @Pattern(regexp = Version.FORM) String seen) {
    /** @throws InvalidRequest when it gives nothing */
    OwnQuota quota(String client, String setBy, Instant setAt) {
        if (holdsOfFlight == null && seatsOfFlight == null && holds == null)
            throw InvalidRequest.field("holdsOfFlight", "must be there, or seatsOfFlight, or holds");
        return new OwnQuota(client, holdsOfFlight, seatsOfFlight, holds, setBy, setAt);
    }
}
