package io.fareline.booking.flight;

import java.time.Duration;

/** What became of asking flight for seats. */
public sealed interface HoldAnswer {
    /** The seats are held, or were: the hold's state tells. */
    record Placed(Hold hold) implements HoldAnswer {}

    /** Flight said no, and will say no again. @param status 400, 403 or 409 */
    record Refused(int status, String code, String detail) implements HoldAnswer {}

    /** Flight did nothing, and lets this client ask again only after that time. */
    record Later(String code, String detail, Duration retryAfter) implements HoldAnswer {}

    /** Flight has no such hold, so far; after a release, for good. */
    record Absent() implements HoldAnswer {}

    /** Flight was not asked, and certainly did nothing: the same can be asked at once. */
    record NotSent() implements HoldAnswer {}

    /** Nobody knows: the same has to be asked again. */
    record Unknown() implements HoldAnswer {}
}
