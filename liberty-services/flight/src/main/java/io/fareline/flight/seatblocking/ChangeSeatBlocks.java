package io.fareline.flight.seatblocking;

import static java.util.stream.Collectors.joining;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.reseating.SeatAgain;
import io.fareline.flight.seatassignment.AssignedSeat;
import io.fareline.flight.seatassignment.SeatAssignments;
import io.fareline.flight.seatassignment.SeatChanges.SeatChange;
import io.fareline.flight.seatblock.BlockedSeat;
import io.fareline.flight.seatblock.SeatBlocks;
import io.fareline.flight.seatblocking.SeatBlockReport.MovedPassenger;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Blocks seats of a dated leg and gives others back, all of them or none. */
@ApplicationScoped
class ChangeSeatBlocks {
    @Inject
    LegToChange legs;

    @Inject
    SeatLayouts layouts;

    @Inject
    SeatBlocks blocks;

    @Inject
    SeatAssignments assignments;

    @Inject
    SeatAgain seatAgain;

    @Inject
    LookAtSeatBlocks lookAtSeatBlocks;

    @Inject
    SeatBlockChanges changes;

    @Inject
    Clock clock;

    /** Who changes it, under which id. */
    record Order(UUID id, String actingClient) {}

    /** What is to be done about a leg. */
    private record Difference(LegBlocks before, List<BlockedSeat> added, List<String> removed) {
        boolean isNone() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * What was changed under that id before is found again. Where it is so already nothing changes, whatever was seen.
     *
     * @throws Refusal when it cannot be
     * @throws io.fareline.flight.lostupdate.Refusal when it is not what was seen
     */
    @Transactional
    public SeatBlockReport of(SeatBlockChangeRequest wanted, Order order) {
        var earlier = changes.find(order.id);
        if (earlier.isPresent()) return earlier.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = legs.locked(wanted, now);
        var difference = new Difference(
                before,
                before.missing(blocked(wanted, before.leg().id(), order, now)),
                wanted.unblock().stream().filter(before::has).toList());
        if (!difference.isNone()) Version.check(wanted.seen(), before.version());
        var moved = made(difference, wanted.movesOccupants(), now);
        var report = report(order, now, difference, moved);
        changes.add(report, order.actingClient);
        return report;
    }

    private static List<BlockedSeat> blocked(SeatBlockChangeRequest wanted, long leg, Order order, Instant now) {
        return wanted.block().stream()
                .map(each -> new BlockedSeat(leg, each.seat(), each.reason(), each.note(), order.actingClient, now))
                .toList();
    }

    /** Gives back first, so that who has to move may sit there, and blocks when nobody is there any more. */
    private List<SeatChange> made(Difference difference, boolean moveOccupants, Instant now) {
        var leg = difference.before.leg();
        refuseUnknown(difference);
        blocks.unblock(leg.id(), difference.removed);
        var occupied = occupied(difference);
        if (!occupied.isEmpty() && !moveOccupants)
            throw new Refusal(
                    Refusal.Reason.SEAT_TAKEN,
                    "Passengers sit in "
                            + occupied.stream().map(AssignedSeat::seat).collect(joining(", ")) + " of " + leg.name()
                            + ".");
        List<SeatChange> moved = occupied.isEmpty()
                ? List.of()
                : seatAgain.all(leg, difference.before.names(difference.added, difference.removed), now);
        blocks.block(difference.added);
        return moved;
    }

    /** A seat that is blocked may get another reason although this aircraft lacks it. */
    private void refuseUnknown(Difference difference) {
        var leg = difference.before.leg();
        var map = layouts.of(leg.equipment()).plan().map();
        String unknown = difference.added.stream()
                .map(BlockedSeat::seat)
                .filter(seat -> !difference.before.has(seat) && map.find(seat).isEmpty())
                .collect(joining(", "));
        if (!unknown.isEmpty())
            throw new Refusal(
                    Refusal.Reason.NO_SUCH_SEAT, "The aircraft of " + leg.name() + " has no seat " + unknown + ".");
    }

    private List<AssignedSeat> occupied(Difference difference) {
        if (difference.added.isEmpty()) return List.of();
        var names = difference.added.stream().map(BlockedSeat::seat).toList();
        return assignments.locked(difference.before.leg().id()).stream()
                .filter(each -> names.contains(each.seat()))
                .toList();
    }

    private SeatBlockReport report(Order order, Instant now, Difference difference, List<SeatChange> moved) {
        var leg = difference.before.leg();
        var after = LegBlocks.of(leg, blocks.ofLegs(List.of(leg.id())));
        return new SeatBlockReport(
                order.id,
                now,
                leg.flight().toString(),
                leg.operatingOn(),
                leg.origin(),
                leg.destination(),
                after.version(),
                difference.added.stream().map(BlockedSeat::seat).toList(),
                difference.removed,
                moved.stream()
                        .map(each -> new MovedPassenger(each.holdId(), each.passenger(), each.before(), each.after()))
                        .toList(),
                lookAtSeatBlocks.seats(after));
    }
}
