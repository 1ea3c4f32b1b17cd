package io.fareline.flight.fare;

/** How a passenger counts on a travel date: ADT from the 12th birthday, CHD from the 2nd, INF before it, on a lap. */
public enum PassengerType {
    ADT(12, Integer.MAX_VALUE),
    CHD(2, 11),
    INF(0, 1);

    private final int youngest;
    private final int oldest;

    PassengerType(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** @param age completed years on the travel date, negative before birth */
    public boolean fits(int age) {
        return age >= youngest && age <= oldest;
    }
}
