package io.fareline.flight.holdqueue;

/**
 * How the database decided over one hold.
 *
 * @param refusedLeg the leg that it failed for, 0 where it did not
 * @param accountingCode on which its tickets are issued
 */
public record Verdict(Outcome outcome, long refusedLeg, String accountingCode) {
    /** KNOWN: there is a hold with that id, or it was barred; BUSY: somebody else keeps the leg locked. */
    public enum Outcome {
        PLACED,
        KNOWN,
        SOLD_OUT,
        NOT_ON_SALE,
        CHANGED,
        BUSY
    }
}
