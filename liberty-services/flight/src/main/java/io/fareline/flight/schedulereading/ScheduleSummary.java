package io.fareline.flight.schedulereading;

import java.util.List;

/**
 * What a file held.
 *
 * @param lines padding included
 * @param legs leg records
 * @param datedLegs legs times their dates: the sum of the four that follow
 * @param past departed already
 * @param beyondHorizon after the last date that is sold
 * @param notForSale in time to be sold, but not for passengers (freight, positioning, charter)
 * @param toBeSold what was handed on
 */
public record ScheduleSummary(
        List<CarrierPeriod> carriers,
        int lines,
        int legs,
        long datedLegs,
        long past,
        long beyondHorizon,
        long notForSale,
        long toBeSold) {}
