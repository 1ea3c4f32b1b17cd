package io.fareline.booking.payment;

/** What became of a payment operation. */
public sealed interface PaymentAnswer {
    /** The money moved, or the authorization stands or is gone, as asked. */
    record Succeeded() implements PaymentAnswer {}

    /** A definite no. @param code the provider's reason, such as CARD_DECLINED */
    record Refused(String code) implements PaymentAnswer {}

    /** Payment was not asked, and certainly did nothing: the same can be asked at once. */
    record NotSent() implements PaymentAnswer {}

    /** Nobody knows: the same operation has to be asked for again under the same id. */
    record Unknown() implements PaymentAnswer {}
}
