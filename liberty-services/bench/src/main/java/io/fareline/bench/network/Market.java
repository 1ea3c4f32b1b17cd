package io.fareline.bench.network;

/**
 * A base of one carrier and a station that it may serve from there.
 *
 * @param demand against other markets of any carrier
 */
record Market(Carrier carrier, Station base, Station far, double demand) {
    private static final double SHORTEST_KM = 150;
    private static final double REGIONAL_KM = 1_500;
    private static final double HALVING_KM = 1_800;
    private static final double TRAIN_KM = 350;

    boolean isPossible() {
        double km = base.kmTo(far);
        return km >= SHORTEST_KM && km <= (far.listed() ? carrier.reachKm() : REGIONAL_KM);
    }

    /** Gravity: what both draw, and less the farther; near places are reached on the ground. */
    static double gravity(Station one, Station other) {
        double km = one.kmTo(other);
        return one.weight() * other.weight() * Math.min(1, km / TRAIN_KM) / (1 + Math.pow(km / HALVING_KM, 1.2));
    }

    String name() {
        return carrier.designator() + base.iata() + far.iata();
    }
}
