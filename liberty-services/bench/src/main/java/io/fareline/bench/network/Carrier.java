package io.fareline.bench.network;

import java.util.List;

/**
 * An airline of our own making: its designator means nobody.
 *
 * @param bases where its aircraft live
 * @param banked true when flights meet in banks at its bases; false when it flies from point to point, at any time
 * @param reachKm how far it flies
 */
record Carrier(String designator, List<String> bases, boolean banked, int reachKm) {
    private static final int AROUND_THE_WORLD = 15_500;
    private static final int ON_A_NARROW_BODY = 3_500;

    static final List<Carrier> ALL = List.of(
            hubs("X1", "ORD", "DFW", "ATL", "SEA"),
            hubs("X2", "FRA", "MUC", "VIE"),
            hubs("X3", "CDG", "AMS"),
            hubs("X4", "DXB", "DOH", "IST"),
            hubs("X5", "SIN", "HKG", "NRT"),
            hubs("X6", "GRU", "BOG", "PTY"),
            hubs("X7", "PEK", "PVG", "CAN", "KMG"),
            pointToPoint("Y1", "STN", "DUB", "BCN", "BGY", "BER", "ORY", "WAW", "PMI"),
            pointToPoint("Y2", "LAS", "MDW", "BWI", "DEN", "MCO", "HOU", "LGA", "SNA"),
            pointToPoint("Y3", "KUL", "CGK", "DEL", "BOM", "DMK", "MNL", "BLR", "SGN"));

    private static Carrier hubs(String designator, String... bases) {
        return new Carrier(designator, List.of(bases), true, AROUND_THE_WORLD);
    }

    private static Carrier pointToPoint(String designator, String... bases) {
        return new Carrier(designator, List.of(bases), false, ON_A_NARROW_BODY);
    }
}
