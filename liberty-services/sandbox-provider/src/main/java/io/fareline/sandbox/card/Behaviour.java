package io.fareline.sandbox.card;

/** What a test card does when it is authorized; all that is kept of which card it was. */
public enum Behaviour {
    SUCCEEDS,
    DECLINED,
    INSUFFICIENT_FUNDS,
    EXPIRED,
    INCORRECT_CVC,
    PROCESSING_ERROR,
    AUTHENTICATION_SUCCEEDS,
    AUTHENTICATION_DECLINED
}
