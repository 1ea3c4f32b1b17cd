package io.fareline.flight.ssim;

/**
 * Type 3: one leg of one flight number over one period. Meals, joint operation, onward flight and traffic restrictions
 * stay uninterpreted in {@link #written()}.
 *
 * @param serviceType such as J for scheduled passenger flights
 * @param aircraftType IATA code of three characters
 * @param disclosure who operates the leg, as far as its own record tells
 */
public record LegRecord(
        int line,
        LegKey key,
        char serviceType,
        OperatingPeriod period,
        LegTime departure,
        LegTime arrival,
        String aircraftType,
        Configuration configuration,
        Disclosure disclosure,
        String written)
        implements SsimRecord {
    /** A leg that the airline of its number operates itself. */
    public LegRecord(
            int line,
            LegKey key,
            char serviceType,
            OperatingPeriod period,
            LegTime departure,
            LegTime arrival,
            String aircraftType,
            Configuration configuration,
            String written) {
        this(line, key, serviceType, period, departure, arrival, aircraftType, configuration, Disclosure.NONE, written);
    }
}
