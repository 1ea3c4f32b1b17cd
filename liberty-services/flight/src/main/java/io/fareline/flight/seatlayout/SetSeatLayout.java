package io.fareline.flight.seatlayout;

import io.fareline.flight.lostupdate.Refusal;
import io.fareline.flight.lostupdate.Version;
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

    /**
     * Where it is so already nothing changes, whatever was seen: what is repeated has had its effect.
     *
     * @throws InvalidRequest with every fault of the plan and where it is
     * @throws Refusal when there is another by now than the one that was seen
     */
    @Transactional
    public SeatLayoutView to(Equipment equipment, SeatPlan plan, String seen, String by) {
        var faults = PlanChecks.faults(plan, CabinSeats.of(equipment.configuration()));
        if (!faults.isEmpty()) throw new InvalidRequest("The plan of seats breaks a rule.", faults);
        var before = layouts.locked(equipment);
        if (before.isByRule() || !before.plan().equals(plan)) {
            Version.check(seen, before.seen());
            layouts.set(equipment, plan, by);
        }
        return SeatLayoutView.of(equipment, layouts.of(equipment));
    }

    /**
     * From then on there is one by rule.
     *
     * @throws Refusal as above
     */
    @Transactional
    public SeatLayoutView toRule(Equipment equipment, String seen) {
        var before = layouts.locked(equipment);
        if (!before.isByRule()) Version.check(seen, before.seen());
        layouts.remove(equipment);
        return SeatLayoutView.of(equipment, layouts.of(equipment));
    }
}
