package io.fareline.journeys.fault;

/** What a client does with one booking, and where that ends whatever goes wrong on the way. */
enum Flow {
    /** Seats are held. */
    HOLD("HELD", "HELD", "NONE"),
    /** A held booking is paid. */
    BUY("TICKETED", "CONFIRMED", "CAPTURED"),
    /** A held booking is paid, but flight refuses to sell the seats. */
    BUY_IN_VAIN("CANCELLED", "RELEASED", "VOIDED"),
    /** A held booking is cancelled. */
    CANCEL_HELD("CANCELLED", "RELEASED", "NONE"),
    /** A ticketed booking is cancelled, and all money comes back. */
    CANCEL_TICKETED("CANCELLED", "RELEASED", "REFUNDED");

    private final String booking;
    private final String hold;
    private final String money;

    Flow(String booking, String hold, String money) {
        this.booking = booking;
        this.hold = hold;
        this.money = money;
    }

    String booking() {
        return booking;
    }

    String hold() {
        return hold;
    }

    /** What the provider must have done, once: NONE, VOIDED, CAPTURED or REFUNDED. */
    String money() {
        return money;
    }
}
