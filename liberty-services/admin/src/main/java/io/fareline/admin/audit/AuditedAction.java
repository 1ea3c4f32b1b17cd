package io.fareline.admin.audit;

/** What staff can do that leaves an entry; reading somebody's booking is one of them. */
public enum AuditedAction {
    IMPORT_SCHEDULE,
    PREVIEW_SCHEDULE,
    SET_CONNECTING_TIMES,
    PREVIEW_CONNECTING_TIMES,
    FIND_BOOKINGS,
    READ_BOOKING,
    READ_CASE,
    RETRY_CASE,
    GIVE_UP_CASE,
    READ_PAYMENT_CASE,
    RETRY_PAYMENT_CASE,
    PROPOSE_PAYMENT_OUTCOME,
    CONFIRM_PAYMENT_OUTCOME,
    BEGIN_ADOPTION,
    CONFIRM_ADOPTION,
    WITHDRAW_TICKETS,
    REQUEUE_EVENT,
    DISCARD_EVENT,
    BLOCK_CLIENT,
    UNBLOCK_CLIENT
}
