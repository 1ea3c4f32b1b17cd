package io.fareline.flight.seatlayout;

import io.fareline.flight.seatmap.CabinSeats;
import io.fareline.flight.seatmap.PlanChecks;
import io.fareline.flight.seatmap.SeatPlan;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts another plan of seats in the place of what a configuration had. */
@ApplicationScoped
class SetSeatLayout {
    @Inject
    SeatLayouts layouts;

    /** @throws InvalidRequest with every fault of the plan and where it is */
    @Transactional
    public SeatLayoutView to(Equipment equipment, SeatPlan plan, String by) {
        var faults = PlanChecks.faults(plan, CabinSeats.of(equipment.configuration()));
        if (!faults.isEmpty()) throw new InvalidRequest("The plan of seats breaks a rule.", faults);
        layouts.set(equipment, plan, by);
        return SeatLayoutView.of(equipment, layouts.of(equipment));
    }

    /** From then on there is one by rule. */
    @Transactional
    public SeatLayoutView toRule(Equipment equipment) {
        layouts.remove(equipment);
        return SeatLayoutView.of(equipment, layouts.of(equipment));
    }
}
