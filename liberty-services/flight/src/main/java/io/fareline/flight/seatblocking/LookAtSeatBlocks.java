package io.fareline.flight.seatblocking;

import io.fareline.flight.overbooking.DateRange;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.seatblock.SeatBlocks;
import io.fareline.flight.seatblocking.SeatBlocksView.BlockedLeg;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Shows which seats of a dated flight are blocked, also once it has departed. */
@ApplicationScoped
class LookAtSeatBlocks {
    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatBlocks blocks;

    @Inject
    SeatLayouts layouts;

    /** @throws Refusal when there is no such flight */
    SeatBlocksView of(FlightNumber flight, LocalDate operatingOn) {
        DateRange.check("operatingOn", operatingOn);
        var legs = equippedLegs.of(flight, operatingOn);
        if (legs.isEmpty())
            throw new Refusal(Refusal.Reason.NO_SUCH_FLIGHT, "There is no " + flight + " of " + operatingOn + ".");
        var blocked = blocks.ofLegs(legs.stream().map(EquippedLeg::id).toList());
        return new SeatBlocksView(
                flight.toString(),
                operatingOn,
                legs.stream().map(leg -> view(LegBlocks.of(leg, blocked))).toList());
    }

    private BlockedLeg view(LegBlocks blocked) {
        var leg = blocked.leg();
        return new BlockedLeg(
                leg.origin(),
                leg.destination(),
                leg.departsAt(),
                leg.cancelled(),
                leg.equipment().aircraftType(),
                leg.equipment().configuration(),
                blocked.version(),
                seats(blocked));
    }

    /** All that are blocked, as staff see them. */
    List<SeatBlockView> seats(LegBlocks blocked) {
        var map = layouts.of(blocked.leg().equipment()).plan().map();
        return blocked.seats().values().stream()
                .map(each -> SeatBlockView.of(each, map))
                .toList();
    }
}
