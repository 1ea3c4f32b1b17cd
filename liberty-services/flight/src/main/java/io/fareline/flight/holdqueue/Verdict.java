package io.fareline.flight.holdqueue;

import java.time.Instant;

/**
 * How the database decided over one hold.
 *
 * @param refusedLeg the leg that it failed for, 0 where it did not
 * @param accountingCode on which its tickets are issued
 * @param retryAt null, or from when on the client would not be refused for this
 */
public record Verdict(Outcome outcome, long refusedLeg, String accountingCode, Instant retryAt) {
    /**
     * KNOWN: there is a hold with that id, or it was barred; BUSY: somebody else keeps the leg locked. Against the client are
     * BLOCKED (by staff), BACK_OFF (it lets too many lapse), RAN_OUT_BEFORE (the same has just run out for it), QUOTA (in
     * all) and FLIGHT_QUOTA (of the leg).
     */
    public enum Outcome {
        PLACED,
        KNOWN,
        SOLD_OUT,
        NOT_ON_SALE,
        CHANGED,
        BUSY,
        BLOCKED,
        BACK_OFF,
        RAN_OUT_BEFORE,
        QUOTA,
        FLIGHT_QUOTA
    }
}
