package io.fareline.bench.network;

import io.fareline.flight.ssim.Configuration;

/**
 * The aircraft of all carriers, shortest range first; the first one that reaches is sent. Each has all four cabins, so
 * that every flight has all ten booking classes of the tariff.
 */
enum Aircraft {
    ATR_72("AT7", "F2J4W8Y56", 700, 470),
    EMBRAER_195("295", "F4J8W12Y96", 1_600, 740),
    AIRBUS_A320("32N", "F4J12W24Y126", 4_000, 790),
    AIRBUS_A321("32Q", "F4J16W28Y142", 6_200, 800),
    AIRBUS_A330("339", "F6J28W32Y214", 9_500, 860),
    BOEING_777("77W", "F8J48W32Y220", 16_500, 890);

    /** Taxiing, climbing and approaching, whatever the distance. */
    private static final int MANOEUVRE_MINUTES = 30;

    private static final int LONG_HAUL_KM = 6_200;

    private final String type;
    private final Configuration configuration;
    private final int rangeKm;
    private final int speedKmh;

    Aircraft(String type, String configuration, int rangeKm, int speedKmh) {
        this.type = type;
        this.configuration = Configuration.of(configuration);
        this.rangeKm = rangeKm;
        this.speedKmh = speedKmh;
    }

    /** @throws IllegalArgumentException where none flies that far */
    static Aircraft forDistance(double km) {
        for (var aircraft : values()) if (km <= aircraft.rangeKm) return aircraft;
        throw new IllegalArgumentException("no aircraft flies %.0f km".formatted(km));
    }

    /** From block to block, in steps of five minutes. */
    int blockMinutes(double km) {
        return (int) Math.ceil((MANOEUVRE_MINUTES + km / speedKmh * 60) / 5) * 5;
    }

    /** The least time on the ground between two flights. */
    int turnMinutes() {
        return switch (this) {
            case ATR_72 -> 30;
            case EMBRAER_195, AIRBUS_A320, AIRBUS_A321 -> 50;
            case AIRBUS_A330, BOEING_777 -> 95;
        };
    }

    boolean isLongHaul() {
        return rangeKm > LONG_HAUL_KM;
    }

    String type() {
        return type;
    }

    Configuration configuration() {
        return configuration;
    }
}
