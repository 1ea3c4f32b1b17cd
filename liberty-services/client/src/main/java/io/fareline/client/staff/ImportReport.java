package io.fareline.client.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a schedule file changes, or would change. Counts are of dated legs unless they say otherwise.
 *
 * @param carriers for which airlines and dates the file speaks
 * @param legs leg records of the file
 * @param past dated legs that have departed already
 * @param beyondHorizon dated legs that are not on sale yet
 * @param cancelledSold of the cancelled ones, those with passengers
 * @param oversold those that now have fewer seats than passengers
 * @param settingsLost those whose new equipment does not hold all that staff had set by hand
 * @param blocked those with other equipment on which staff had blocked seats; the blocks stay
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
        List<Warning> warnings) {

    /** For whom and when the file speaks, both ends included. @param to null where it is open */
    public record Carrier(String carrier, LocalDate from, LocalDate to) {}

    /** A dated leg with passengers who are affected. */
    public record SoldLeg(String flightNumber, LocalDate operatingOn, String origin, String destination, int seats) {}

    /** A dated leg on whose new equipment something does not fit that staff had set by hand; the rules hold instead. */
    public record LostSetting(
            String flightNumber, LocalDate operatingOn, String origin, String destination, List<String> settings) {}

    /** A dated leg whose blocked seats are on another aircraft now, or on none. @param seats those that were blocked */
    public record BlockedSeats(
            String flightNumber, LocalDate operatingOn, String origin, String destination, List<String> seats) {}

    /** Something odd in the file that was not refused. Line and column count from 1. */
    public record Warning(int line, int column, String text) {}
}
