package io.fareline.flight.schedule;

import io.fareline.flight.network.Airport;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.TimeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

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

    /** @param previous the clock of the leg before this one in the same itinerary, or null */
    LegClock(LegRecord leg, Airport origin, Airport destination, TimeMode mode, LegClock previous) {
        this.leg = leg;
        this.origin = origin;
        this.destination = destination;
        this.mode = mode;
        this.previous = previous;
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
        var departsOn = departureDate(fileDate);
        var departure = at(departsOn, leg.departure(), origin);
        var shift = leg.arrival().shift();
        var arrival = shift.given()
                ? at(fileDate.plusDays(shift.days()), leg.arrival(), destination)
                : firstArrivalAfter(departure, departsOn);
        return new Times(departure, arrival);
    }

    /**
     * The station-local date of the first leg's departure, by which passengers know the flight. In mode L that is the
     * date in the file.
     */
    LocalDate operatingOn(LocalDate fileDate) {
        if (mode == TimeMode.LOCAL) return fileDate;
        return previous == null ? on(fileDate).departure().toLocalDate() : previous.operatingOn(fileDate);
    }

    /** A blank on a later leg means the first such departure after the arrival before it. */
    private LocalDate departureDate(LocalDate fileDate) {
        var shift = leg.departure().shift();
        if (shift.given() || previous == null) return fileDate.plusDays(shift.days());
        var arrived = previous.on(fileDate).arrival();
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
