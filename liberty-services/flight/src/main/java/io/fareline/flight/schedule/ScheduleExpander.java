package io.fareline.flight.schedule;

import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.schedulereading.Tally;
import io.fareline.flight.schedulereading.Warnings;
import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.PaddingRecord;
import io.fareline.flight.ssim.SegmentDataRecord;
import io.fareline.flight.ssim.SsimErrors;
import io.fareline.flight.ssim.SsimReading;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimSink;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Turns the records of one file into dated legs, one record at a time, and hands on those that are to be sold. */
final class ScheduleExpander implements SsimSink {
    /**
     * How long before its departure a leg's flight may have begun: 99 legs, each less than a day in the air and, where
     * the date variation is blank, less than a day after the one before; and a day between UTC and local dates.
     */
    private static final int DAYS_BEFORE_NOW = 2 * 99 + 1;

    private final Airports airports;
    private final SellingPeriod period;
    private final int datedLegLimit;
    private final Consumer<DatedLeg> toBeSold;
    private final Warnings warnings;
    private final Tally tally = new Tally();
    private final Operated operated;
    private final Itinerary itinerary = new Itinerary();
    private CarrierRecord carrier;
    private boolean givenUp;

    ScheduleExpander(Airports airports, SellingPeriod period, ScheduleLimits limits, Consumer<DatedLeg> toBeSold) {
        this.airports = airports;
        this.period = period;
        this.datedLegLimit = limits.datedLegs();
        this.toBeSold = toBeSold;
        this.warnings = new Warnings(limits.warnings());
        var today = period.now().atZone(ZoneOffset.UTC).toLocalDate();
        this.operated = new Operated(today.minusDays(DAYS_BEFORE_NOW));
    }

    ScheduleReading reading(SsimReading file) {
        return new ScheduleReading(
                tally.summary(file.lines()),
                file.errors(),
                !file.complete() || givenUp,
                warnings.listed(),
                warnings.count());
    }

    @Override
    public void accept(SsimRecord ssimRecord, SsimErrors errors) {
        switch (ssimRecord) {
            case CarrierRecord next -> {
                completeItinerary(errors);
                carrier = next;
                tally.add(next);
            }
            case LegRecord leg -> {
                tally.addLeg();
                if (!itinerary.continuesWith(leg)) completeItinerary(errors);
                if (carrier != null && !givenUp) accept(leg, errors);
            }
            case SegmentDataRecord segment -> itinerary.add(segment, errors);
            case TrailerRecord _ -> completeItinerary(errors);
            case HeaderRecord _, PaddingRecord _ -> {}
        }
    }

    /** Only now is all known of its legs; the file's last one is completed by the trailer. */
    private void completeItinerary(SsimErrors errors) {
        for (var leg : itinerary.complete(warnings, errors)) if (!givenUp) expand(leg, errors);
    }

    private void accept(LegRecord written, SsimErrors errors) {
        var origin = airport(written, written.departure().station(), 37, errors);
        var destination = airport(written, written.arrival().station(), 55, errors);
        boolean areKnown = origin != null && destination != null;
        var previous = itinerary.before(written);
        var leg = areKnown ? new LegClock.Stations(carrier, origin, destination).begun(written, previous) : written;
        itinerary.add(leg);
        var seats = LegExpansion.seats(leg);
        boolean areTold = !leg.configuration().equals(Configuration.ELSEWHERE);
        if (areTold && seats.isEmpty() && LegExpansion.isSold(leg)) noSeats(leg, errors);
        if (!areKnown) return;
        var clock = new LegClock(leg, origin, destination, carrier.mode(), previous);
        checkPlaceInItinerary(leg, previous, errors);
        var key = leg.key();
        var flight = new FlightNumber(key.airline(), key.flightNumber(), key.suffix());
        itinerary.add(new LegExpansion(leg, flight, origin, destination, seats, carrier.mode(), clock));
    }

    private Airport airport(LegRecord leg, String station, int column, SsimErrors errors) {
        var airport = airports.find(station);
        if (airport.isEmpty()) errors.add(leg.line(), column, "unknown station %s".formatted(station));
        return airport.orElse(null);
    }

    private static void noSeats(LegRecord leg, SsimErrors errors) {
        if (leg.configuration().isBlank())
            errors.add(
                    leg.line(),
                    73,
                    "the configuration is blank and there is no standard one for aircraft type %s"
                            .formatted(leg.aircraftType()));
        else errors.add(leg.line(), 173, "the configuration has no seats");
    }

    private void checkPlaceInItinerary(LegRecord leg, LegClock previous, SsimErrors errors) {
        if (leg.key().sequence() == 1) return;
        if (previous == null && carrier.mode() == TimeMode.UTC)
            errors.add(leg.line(), 12, "without the leg before it, the local date of a flight in mode U is unknown");
        else if (previous == null) warnings.add(leg.line(), 12, "the leg before this one is not in the file");
        else if (!previous.leg().arrival().station().equals(leg.departure().station()))
            warnings.add(leg.line(), 37, "the leg before this one ends at another station");
    }

    private void expand(Itinerary.Leg itineraryLeg, SsimErrors errors) {
        var expansion = itineraryLeg.expansion();
        var leg = expansion.leg();
        if (expansion.seats().isEmpty() && LegExpansion.isSold(leg)) {
            if (leg.configuration().equals(Configuration.ELSEWHERE)) noSeats(leg, errors);
            return;
        }
        if (outsideOfCarrier(expansion))
            warnings.add(leg.line(), 15, "the period reaches outside of the carrier record's");
        int later = expansion.clock().writtenLater();
        // In mode U a date may be the one before it at the station, so one more is looked at.
        var latest = period.lastOn().plusDays(1L + later);
        var lastIfOpen = carrier.isOpenEnded() || carrier.validTo().isAfter(period.lastOn())
                ? latest
                : carrier.validTo().plusDays(later);
        var dates = new OperatingDates(leg.period(), lastIfOpen);
        if (!leg.period().isOpenEnded()) tally.addBeyondHorizon(dates.countAfter(latest));
        var left = Math.clamp(datedLegLimit - tally.datedLegs(), 0, datedLegLimit);
        var doubts = new Doubts(leg, expansion.mode());
        for (var date : dates.upTo(latest, left + 1)) if (!expand(itineraryLeg, date, doubts, errors)) break;
        doubts.report(warnings);
        if (tally.datedLegs() > datedLegLimit) giveUp(leg, errors);
    }

    private boolean outsideOfCarrier(LegExpansion expansion) {
        var flown = expansion.leg().period().movedBy(-expansion.clock().writtenLater());
        return flown.from().isBefore(carrier.validFrom())
                || !flown.isOpenEnded() && flown.to().isAfter(carrier.validTo());
    }

    private void giveUp(LegRecord leg, SsimErrors errors) {
        givenUp = true;
        errors.add(leg.line(), 15, "the file has more than %d dated legs".formatted(datedLegLimit));
    }

    /** False when the leg is impossible, which one date is enough to know. */
    private boolean expand(Itinerary.Leg itineraryLeg, LocalDate date, Doubts doubts, SsimErrors errors) {
        var expansion = itineraryLeg.expansion();
        var leg = expansion.leg();
        var times = expansion.clock().on(date);
        if (!times.arePossible()) {
            errors.add(
                    leg.line(),
                    194,
                    "on %s the leg would take %s, from %s to %s"
                            .formatted(date, times.duration(), times.departure(), times.arrival()));
            return false;
        }
        doubts.check(times);
        var operatingOn = expansion.clock().operatingOn(date);
        if (operatingOn.isAfter(period.lastOn())) {
            if (!leg.period().isOpenEnded()) tally.addBeyondHorizon(1);
        } else if (!times.departure().toInstant().isAfter(period.now())) {
            tally.addPast();
        } else if (!LegExpansion.isSold(leg)) {
            tally.addNotForSale();
        } else if (!operated.claim(expansion.flight(), leg.key().sequence(), operatingOn)) {
            errors.add(
                    leg.line(),
                    15,
                    "%s leg %d on %s is already in an earlier record"
                            .formatted(expansion.flight(), leg.key().sequence(), operatingOn));
            return false;
        } else {
            tally.addToBeSold();
            if (errors.areNone()) toBeSold.accept(expansion.on(operatingOn, times, itineraryLeg.facts()));
        }
        return true;
    }
}
