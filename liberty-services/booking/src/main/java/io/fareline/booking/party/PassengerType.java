package io.fareline.booking.party;

/**
 * Adult, child of 2 to under 12, infant under 2 on an adult's lap. The age that counts is that on each travel date, which
 * flight knows and judges.
 */
public enum PassengerType {
    ADT(100),
    CHD(75),
    INF(10);

    private final int weight;

    PassengerType(int weight) {
        this.weight = weight;
    }

    /** What share of an adult's fare is attributed to the passenger's ticket, in percent. */
    public int weight() {
        return weight;
    }
}
