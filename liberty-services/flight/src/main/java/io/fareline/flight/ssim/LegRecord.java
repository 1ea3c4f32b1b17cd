package io.fareline.flight.ssim;

import java.time.LocalDate;

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

    /** The same leg from that date on. */
    public LegRecord begunOn(LocalDate date) {
        return new LegRecord(
                line,
                key,
                serviceType,
                period.begunOn(date),
                departure,
                arrival,
                aircraftType,
                configuration,
                disclosure,
                written);
    }
}
