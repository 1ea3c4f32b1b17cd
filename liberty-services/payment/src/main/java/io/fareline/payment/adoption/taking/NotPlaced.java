package io.fareline.payment.adoption.taking;

/** An operation of the provider's record that has no place in payment's books. */
class NotPlaced extends RuntimeException {
    NotPlaced(String why) {
        super(why, null, false, false);
    }
}
