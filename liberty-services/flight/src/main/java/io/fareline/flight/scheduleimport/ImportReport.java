package io.fareline.flight.scheduleimport;

import io.fareline.flight.schedulereading.CarrierPeriod;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.schedulereading.ScheduleWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a file held and what it changed, or would change.
 *
 * @param legs leg records of the file
 * @param datedLegs legs times their dates = past + beyondHorizon + notForSale + toBeSold
 * @param beyondHorizon after the last date that is kept
 * @param toBeSold = added + changed + reinstated + unchanged
 * @param changed on sale before, with other times, equipment, terminals or keys; a leg may be counted in several of
 *     {@code changedTimes}, {@code changedEquipment} and {@code changedTerminals}
 * @param reinstated cancelled before, on sale again
 * @param cancelled on sale before, and missing from the file
 * @param cancelledSold those of them with seats sold, the first of which are {@code cancelledSoldLegs}
 * @param oversold legs whose new equipment has fewer seats than are sold, the first of which are {@code oversoldLegs}
 * @param settingsLost legs whose new equipment does not hold all that staff had set by hand, the first of which are
 *     {@code lostSettings}
 * @param blocked legs with other equipment on which staff had blocked seats, the first of which are {@code blockedLegs};
 *     the blocks stay
 */
public record ImportReport(
        UUID id,
        boolean dryRun,
        Instant importedAt,
        List<Carrier> carriers,
        int lines,
        int legs,
        long datedLegs,
        long past,
        long beyondHorizon,
        long notForSale,
        long toBeSold,
        long added,
        long changed,
        long changedTimes,
        long changedEquipment,
        long changedTerminals,
        long reinstated,
        long unchanged,
        long cancelled,
        long cancelledSold,
        List<SoldLeg> cancelledSoldLegs,
        long oversold,
        List<SoldLeg> oversoldLegs,
        long settingsLost,
        List<LostSetting> lostSettings,
        long blocked,
        List<BlockedSeats> blockedLegs,
        int warningCount,
        List<ScheduleWarning> warnings) {

    /** For whom and when the file speaks; an open end is null. */
    public record Carrier(String carrier, LocalDate from, LocalDate to) {
        static Carrier of(CarrierPeriod period) {
            return new Carrier(period.airline(), period.from(), period.to().equals(LocalDate.MAX) ? null : period.to());
        }
    }

    /** A dated leg with passengers who are affected. */
    public record SoldLeg(String flightNumber, LocalDate operatingOn, String origin, String destination, int seats) {}

    /** How the file differs from what is on sale. */
    record Differences(
            long added,
            long changed,
            long changedTimes,
            long changedEquipment,
            long changedTerminals,
            long reinstated,
            long unchanged) {
        boolean areAny() {
            return changed + reinstated > 0;
        }
    }

    /**
     * A dated leg on which something does not fit that staff had set by hand; the rules hold in its place.
     *
     * @param settings what it was
     */
    public record LostSetting(
            String flightNumber, LocalDate operatingOn, String origin, String destination, List<String> settings) {
        static LostSetting of(SoldLeg leg, List<String> settings) {
            return new LostSetting(leg.flightNumber, leg.operatingOn, leg.origin, leg.destination, settings);
        }
    }

    /** A dated leg whose blocked seats are on another aircraft now, or on none. @param seats those that were blocked */
    public record BlockedSeats(
            String flightNumber, LocalDate operatingOn, String origin, String destination, List<String> seats) {
        static BlockedSeats of(SoldLeg leg, List<String> seats) {
            return new BlockedSeats(leg.flightNumber, leg.operatingOn, leg.origin, leg.destination, seats);
        }
    }

    /** What other equipment did to legs with passengers or with what staff set; all are counted, the first listed. */
    record Refitted(
            long oversold, List<SoldLeg> oversoldLegs, long lost, List<LostSetting> lostSettings, Blocked blocked) {
        static final Refitted NONE = new Refitted(0, List.of(), 0, List.of(), new Blocked(0, List.of()));
    }

    /** Legs with blocked seats; all of them are counted and the first are listed. */
    record Blocked(long legs, List<BlockedSeats> listed) {}

    /** Legs with passengers; all of them are counted and the first are listed. */
    record Affected(long legs, long sold, List<SoldLeg> listed) {}

    static ImportReport of(
            Heading heading, ScheduleReading reading, Differences differences, Affected cancelled, Refitted refitted) {
        var summary = reading.summary();
        return new ImportReport(
                heading.id,
                heading.dryRun,
                heading.importedAt,
                summary.carriers().stream().map(Carrier::of).toList(),
                summary.lines(),
                summary.legs(),
                summary.datedLegs(),
                summary.past(),
                summary.beyondHorizon(),
                summary.notForSale(),
                summary.toBeSold(),
                differences.added,
                differences.changed,
                differences.changedTimes,
                differences.changedEquipment,
                differences.changedTerminals,
                differences.reinstated,
                differences.unchanged,
                cancelled.legs,
                cancelled.sold,
                cancelled.listed,
                refitted.oversold,
                refitted.oversoldLegs,
                refitted.lost,
                refitted.lostSettings,
                refitted.blocked.legs,
                refitted.blocked.listed,
                reading.warningCount(),
                reading.warnings());
    }

    /** Which import it is. */
    record Heading(UUID id, boolean dryRun, Instant importedAt) {}
}
