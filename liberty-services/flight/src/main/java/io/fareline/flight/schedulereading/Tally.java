package io.fareline.flight.schedulereading;

import io.fareline.flight.ssim.CarrierRecord;
import java.util.ArrayList;
import java.util.List;

/** Counts what a file holds while it is read. */
public final class Tally {
    private final List<CarrierPeriod> carriers = new ArrayList<>();
    private int legs;
    private long past;
    private long beyondHorizon;
    private long notForSale;
    private long toBeSold;

    public void add(CarrierRecord carrier) {
        carriers.add(new CarrierPeriod(carrier.airline(), carrier.validFrom(), carrier.validTo()));
    }

    public void addLeg() {
        legs++;
    }

    public void addPast() {
        past++;
    }

    public void addBeyondHorizon(long count) {
        beyondHorizon += count;
    }

    public void addNotForSale() {
        notForSale++;
    }

    public void addToBeSold() {
        toBeSold++;
    }

    public long datedLegs() {
        return past + beyondHorizon + notForSale + toBeSold;
    }

    public ScheduleSummary summary(int lines) {
        return new ScheduleSummary(
                List.copyOf(carriers), lines, legs, datedLegs(), past, beyondHorizon, notForSale, toBeSold);
    }
}
