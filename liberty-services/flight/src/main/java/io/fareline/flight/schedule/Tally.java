package io.fareline.flight.schedule;

import io.fareline.flight.ssim.CarrierRecord;
import java.util.ArrayList;
import java.util.List;

/** Counts what a file holds while it is read. */
final class Tally {
    private final List<CarrierPeriod> carriers = new ArrayList<>();
    private int legs;
    private long past;
    private long beyondHorizon;
    private long notForSale;
    private long toBeSold;

    void add(CarrierRecord carrier) {
        carriers.add(new CarrierPeriod(carrier.airline(), carrier.validFrom(), carrier.validTo()));
    }

    void addLeg() {
        legs++;
    }

    void addPast() {
        past++;
    }

    void addBeyondHorizon(long count) {
        beyondHorizon += count;
    }

    void addNotForSale() {
        notForSale++;
    }

    void addToBeSold() {
        toBeSold++;
    }

    long datedLegs() {
        return past + beyondHorizon + notForSale + toBeSold;
    }

    ScheduleSummary summary(int lines) {
        return new ScheduleSummary(
                List.copyOf(carriers), lines, legs, datedLegs(), past, beyondHorizon, notForSale, toBeSold);
    }
}
