package io.fareline.flight.schedule;

import io.fareline.flight.codeshare.LegFacts;
import io.fareline.flight.network.Airport;
import io.fareline.flight.schedule.LegClock.Times;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.TimeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** One leg record with everything that is the same on all of its dates. */
record LegExpansion(
        LegRecord leg,
        FlightNumber flight,
        Airport origin,
        Airport destination,
        Map<Cabin, Integer> seats,
        TimeMode mode,
        LegClock clock) {
    private static final String SOLD = "JSUGBQR";

    /** Scheduled passenger services, among them shuttles, buses and trains; not charter, freight or positioning. */
    static boolean isSold(LegRecord leg) {
        return SOLD.indexOf(leg.serviceType()) >= 0;
    }

    DatedLeg on(LocalDate operatingOn, Times times, LegFacts facts) {
        return new DatedLeg(
                flight,
                leg.key().variation(),
                leg.key().sequence(),
                operatingOn,
                new StationCall(origin, times.departure(), leg.departure().terminal()),
                new StationCall(destination, times.arrival(), leg.arrival().terminal()),
                leg.aircraftType(),
                leg.serviceType(),
                seats,
                facts);
    }

    /** With the seats of a configuration that does not stand in the leg's own record. */
    LegExpansion with(Configuration told) {
        return new LegExpansion(leg, flight, origin, destination, seats(leg, told), mode, clock);
    }

    /** Seats by cabin as configured, or those of the type's standard layout; empty when neither tells of any. */
    static Map<Cabin, Integer> seats(LegRecord leg) {
        return seats(leg, leg.configuration());
    }

    private static Map<Cabin, Integer> seats(LegRecord leg, Configuration told) {
        var seats = new EnumMap<Cabin, Integer>(Cabin.class);
        var configuration = told;
        if (configuration.isBlank())
            configuration =
                    AircraftTypes.standardConfiguration(leg.aircraftType()).orElse(configuration);
        configuration.seats().forEach((letter, count) -> {
            if (count > 0) seats.merge(Cabin.of(letter), count, Integer::sum);
        });
        return seats;
    }
}
