package io.fareline.flight.schedule;

import io.fareline.flight.network.Airport;
import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.TimeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When one leg departs and arrives on a given date of its file.
 *
 * <p>In mode L the written time is the airport's wall clock. A time that does not exist (clocks go forward) moves
 * forward by the length of the gap. A time that exists twice (clocks go back) is the one with the file's UTC variation
 * when that is one of the two, otherwise the earlier instant. In mode U the instant is as written and the wall clock
 * follows from it. The tz database, not the file's UTC variation, tells the offset of every other time.
 */
final class LegClock {
    private static final Duration DAY = Duration.ofDays(1);

    private final LegRecord leg;
    private final Airport origin;
    private final Airport destination;
    private final TimeMode mode;
    private final LegClock previous;
    private final int writtenLater;

    /** @param previous the clock of the leg before this one in the same itinerary, or null */
    LegClock(LegRecord leg, Airport origin, Airport destination, TimeMode mode, LegClock previous) {
        this.leg = leg;
        this.origin = origin;
        this.destination = destination;
        this.mode = mode;
        this.previous = previous;
        this.writtenLater = daysMoved();
    }

    /**
     * A leg whose period has no beginning begins with the first date of the schedule's own, by which the flight's first leg
     * departs. A later leg begins as many days later as it then departs, where its days are moved along as the standard
     * asks. A period that ends before that has its last date alone.
     */
    record Stations(CarrierRecord carrier, Airport origin, Airport destination) {
        /** @param previous the clock of the leg before, or null */
        LegRecord begun(LegRecord leg, LegClock previous) {
            if (!leg.period().isOpenAtBeginning()) return leg;
            if (previous == null) return on(carrier.validFrom(), leg);
            var flight = previous.flightPeriod();
            var asTheFlight = on(flight.from(), leg);
            var moved = flight.movedBy(
                    new LegClock(asTheFlight, origin, destination, carrier.mode(), previous).departsLater());
            var alike = on(moved.from(), leg);
            return alike.period().equals(moved) ? alike : asTheFlight;
        }

        private static LegRecord on(LocalDate date, LegRecord leg) {
            var last = leg.period().to();
            return leg.begunOn(date.isAfter(last) ? last : date);
        }
    }

    LegRecord leg() {
        return leg;
    }

    /** Departure and arrival, each in its airport's zone. */
    record Times(ZonedDateTime departure, ZonedDateTime arrival) {
        Duration duration() {
            return Duration.between(departure, arrival);
        }

        boolean arePossible() {
            return duration().isPositive() && duration().compareTo(DAY) < 0;
        }
    }

    /** May be impossible, when the file says so: the caller checks. */
    Times on(LocalDate fileDate) {
        return ofFlight(fileDate.minusDays(writtenLater));
    }

    private Times ofFlight(LocalDate flightDate) {
        var departsOn = departureDate(flightDate);
        var departure = at(departsOn, leg.departure(), origin);
        var shift = leg.arrival().shift();
        var arrival = shift.given()
                ? at(flightDate.plusDays(shift.days()), leg.arrival(), destination)
                : firstArrivalAfter(departure, departsOn);
        return new Times(departure, arrival);
    }

    /**
     * The station-local date of the first leg's departure, by which passengers know the flight. In mode L that is the
     * date in the file.
     */
    LocalDate operatingOn(LocalDate fileDate) {
        return flightOperatingOn(fileDate.minusDays(writtenLater));
    }

    private LocalDate flightOperatingOn(LocalDate flightDate) {
        if (mode == TimeMode.LOCAL) return flightDate;
        return previous == null
                ? ofFlight(flightDate).departure().toLocalDate()
                : previous.flightOperatingOn(flightDate);
    }

    /** How many days after its flight's dates those of this leg's record are; mostly 0. */
    int writtenLater() {
        return writtenLater;
    }

    /**
     * The standard moves the dates and days of a later leg along with its departure, while many files repeat those of the
     * flight. They are moved where they are exactly the flight's, moved to the day on which the leg then departs.
     */
    private int daysMoved() {
        if (previous == null) return 0;
        var flight = previous.flightPeriod();
        var moved = ChronoUnit.DAYS.between(flight.from(), leg.period().from());
        if (moved == 0 || moved < -1 || moved > 7 || !leg.period().equals(flight.movedBy((int) moved))) return 0;
        return departureDate(flight.from()).equals(leg.period().from()) ? (int) moved : 0;
    }

    /** How many days after its flight's first date it departs on that flight's first time. */
    private int departsLater() {
        var first = flightPeriod().from();
        return (int) ChronoUnit.DAYS.between(first, departureDate(first));
    }

    private OperatingPeriod flightPeriod() {
        return previous == null ? leg.period() : previous.flightPeriod();
    }

    /** A blank on a later leg means the first such departure after the arrival before it. */
    private LocalDate departureDate(LocalDate flightDate) {
        var shift = leg.departure().shift();
        if (shift.given() || previous == null) return flightDate.plusDays(shift.days());
        var arrived = previous.ofFlight(flightDate).arrival();
        var date = arrived.withZoneSameInstant(mode == TimeMode.UTC ? ZoneOffset.UTC : origin.zone())
                .toLocalDate()
                .minusDays(1); // 2400 is written on the day before.
        while (at(date, leg.departure(), origin).isBefore(arrived)) date = date.plusDays(1);
        return date;
    }

    /** Many files leave the arrival's day blank: it is the first one that gives a flight of some duration. */
    private ZonedDateTime firstArrivalAfter(ZonedDateTime departure, LocalDate departsOn) {
        var date = departsOn.minusDays(1);
        var arrival = at(date, leg.arrival(), destination);
        while (!arrival.isAfter(departure)) {
            date = date.plusDays(1);
            arrival = at(date, leg.arrival(), destination);
        }
        return arrival;
    }

    private ZonedDateTime at(LocalDate date, LegTime time, Airport airport) {
        var written = date.atStartOfDay().plusMinutes(time.passengerTime());
        return switch (mode) {
            case LOCAL -> ZonedDateTime.ofLocal(written, airport.zone(), time.utcVariation());
            case UTC -> written.toInstant(ZoneOffset.UTC).atZone(airport.zone());
        };
    }
}
