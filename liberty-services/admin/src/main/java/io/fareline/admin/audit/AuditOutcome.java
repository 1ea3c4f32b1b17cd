package io.fareline.admin.audit;

/** How an action of staff ended, as far as is known. */
public enum AuditOutcome {
    /** Under way, or cut off before its end was recorded. */
    STARTED,
    DONE,
    /** Refused with a reason; nothing was changed. */
    REFUSED,
    /** No answer came, so it may have happened. */
    UNKNOWN
}
