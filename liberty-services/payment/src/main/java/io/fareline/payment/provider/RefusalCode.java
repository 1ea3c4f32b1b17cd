package io.fareline.payment.provider;

/** Why an order was refused, in words of our own that callers may branch on whichever provider it was. */
public enum RefusalCode {
    CARD_DECLINED,
    INSUFFICIENT_FUNDS,
    EXPIRED_CARD,
    INCORRECT_CVC,
    PROCESSING_ERROR,
    /** The token names no usable payment method. */
    INVALID_PAYMENT_METHOD,
    /** The cardholder must authenticate; the intent says where. */
    AUTHENTICATION_REQUIRED,
    AUTHENTICATION_FAILED,
    AUTHORIZATION_EXPIRED,
    ALREADY_CAPTURED,
    ALREADY_VOIDED,
    AMOUNT_REFUSED,
    /** The provider could not be reached while the operation was wanted. Nothing happened. */
    NOT_ATTEMPTED,
    /** A reason that this version does not know. */
    OTHER
}
