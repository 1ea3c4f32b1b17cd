package io.fareline.flight.seatblocking;

import io.fareline.flight.seatassignment.SeatSettings;
import io.fareline.flight.seatblock.SeatBlocks;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** Finds the leg that staff mean and locks it, so that nobody is seated there meanwhile. */
@ApplicationScoped
class LegToChange {
    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatLayouts layouts;

    @Inject
    SeatBlocks blocks;

    @Inject
    SeatSettings settings;

    /** @throws Refusal when there is none, or it flies no more */
    @Transactional(TxType.MANDATORY)
    LegBlocks locked(SeatBlockChangeRequest wanted, Instant now) {
        layouts.keep();
        var ids = List.of(named(wanted).id());
        var leg = equippedLegs.locked(ids, settings.patience()).getFirst();
        if (leg.cancelled()) throw new Refusal(Refusal.Reason.FLIGHT_CANCELLED, leg.name() + " is cancelled.");
        if (!now.isBefore(leg.departsAt()))
            throw new Refusal(Refusal.Reason.FLIGHT_DEPARTED, leg.name() + " has departed.");
        return LegBlocks.of(leg, blocks.ofLegs(ids));
    }

    /** A flight may fly between two airports twice; what was seen tells which time is meant. */
    private EquippedLeg named(SeatBlockChangeRequest wanted) {
        var legs = equippedLegs.of(wanted.flight(), wanted.operatingOn()).stream()
                .filter(leg -> leg.origin().equals(wanted.origin()))
                .filter(leg -> leg.destination().equals(wanted.destination()))
                .toList();
        if (legs.isEmpty())
            throw new Refusal(
                    Refusal.Reason.NO_SUCH_FLIGHT,
                    "There is no " + wanted.flight() + " of " + wanted.operatingOn() + " from " + wanted.origin()
                            + " to " + wanted.destination() + ".");
        if (legs.size() == 1) return legs.getFirst();
        var blocked = blocks.ofLegs(legs.stream().map(EquippedLeg::id).toList());
        return legs.stream()
                .filter(leg -> LegBlocks.of(leg, blocked).version().equals(wanted.seen()))
                .findFirst()
                .orElse(legs.getFirst());
    }
}
