package io.fareline.runner.samplenetwork;

import io.fareline.flight.ssim.Configuration;

/** The aircraft of the sample airline, shortest range first; the first one that reaches is sent. */
enum Fleet {
    ATR_72("AT7", "Y70", 600, 470),
    AIRBUS_A320("32N", "J12Y156", 3_500, 780),
    AIRBUS_A321("32Q", "J16Y186", 5_500, 790),
    AIRBUS_A330("333", "J30W21Y240", 9_000, 850),
    AIRBUS_A350("359", "J32W24Y255", 15_500, 880);

    /** Taxiing, climbing and approaching, whatever the distance. */
    private static final int MANOEUVRE_MINUTES = 30;

    private final String type;
    private final Configuration configuration;
    private final int rangeKm;
    private final int speedKmh;

    Fleet(String type, String configuration, int rangeKm, int speedKmh) {
        this.type = type;
        this.configuration = Configuration.of(configuration);
        this.rangeKm = rangeKm;
        this.speedKmh = speedKmh;
    }

    static Fleet forDistance(double km) {
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
            case AIRBUS_A320, AIRBUS_A321 -> 50;
            case AIRBUS_A330, AIRBUS_A350 -> 90;
        };
    }

    String type() {
        return type;
    }

    Configuration configuration() {
        return configuration;
    }
}
