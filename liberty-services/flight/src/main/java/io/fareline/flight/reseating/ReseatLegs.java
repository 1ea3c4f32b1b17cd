package io.fareline.flight.reseating;

import io.fareline.flight.seatblock.SeatBlocks;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Works off one dated leg whose aircraft or plan of seats became another. */
@ApplicationScoped
public class ReseatLegs {
    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatLayouts layouts;

    @Inject
    SeatBlocks blocks;

    @Inject
    ReseatingRows rows;

    @Inject
    SeatAgain seatAgain;

    @Inject
    Clock clock;

    /** @return false when none is left that nobody is busy with */
    @Transactional
    public boolean one() {
        layouts.keep();
        var leg = equippedLegs.nextToSeatAgain();
        if (leg.isEmpty()) return false;
        long id = leg.get().id();
        // Another server may have done it between our look and our lock.
        if (rows.done(id) && !leg.get().cancelled())
            seatAgain.all(leg.get(), blocks.names(List.of(id)).getOrDefault(id, Set.of()), clock.instant());
        return true;
    }
}
