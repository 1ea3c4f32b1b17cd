package io.fareline.flight.seating;

import static io.fareline.flight.seating.Refusal.Reason.EXIT_SEAT;
import static io.fareline.flight.seating.Refusal.Reason.NO_SUCH_SEAT;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_ASKED_TWICE;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_BLOCKED;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_NOT_FOR_CHILDREN;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_NOT_FOR_INFANTS;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_OF_OTHER_CABIN;
import static io.fareline.flight.seating.Refusal.Reason.SEAT_TAKEN;
import static io.fareline.flight.seating.Refusal.Reason.TOO_MANY_INFANTS;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may have which seat of a dated leg. */
public final class SeatRules {
    private SeatRules() {}

    /**
     * Where each of them sits on that leg.
     *
     * @param wanted the seat that each is to have
     * @throws Refusal for the first who may not have it, with passenger and seat
     */
    public static List<Placement> placed(Deck deck, Cabin bought, Map<Traveller, String> wanted) {
        var names = new HashSet<String>();
        var placements = new ArrayList<Placement>();
        wanted.forEach((traveller, name) -> {
            if (!names.add(name)) throw Refusal.of(SEAT_ASKED_TWICE, traveller, name, "it is asked for twice.");
            Seat seat = deck.map()
                    .find(name)
                    .orElseThrow(
                            () -> Refusal.of(NO_SUCH_SEAT, traveller, name, "the aircraft has none of that name."));
            refuse(deck, bought, traveller, seat);
            placements.add(new Placement(traveller, seat));
        });
        refuseInfantsSideBySide(deck, placements);
        return List.copyOf(placements);
    }

    /** Whether a traveller may stay in or be put to a seat, whoever else is there. */
    static Optional<Refusal> obstacle(Cabin bought, Traveller traveller, Seat seat) {
        if (seat.cabin() != bought)
            return no(
                    SEAT_OF_OTHER_CABIN,
                    traveller,
                    seat,
                    "it is in " + seat.cabin() + ", and " + bought + " was bought.");
        if (seat.is(Characteristic.NOT_FOR_SALE)) return no(SEAT_BLOCKED, traveller, seat, "it is given to nobody.");
        if (seat.is(Characteristic.EXIT) && traveller.needsPlainSeat())
            return no(EXIT_SEAT, traveller, seat, "by an exit sit adults who carry nobody.");
        if (seat.is(Characteristic.NO_CHILD) && traveller.child())
            return no(SEAT_NOT_FOR_CHILDREN, traveller, seat, "it is not for children.");
        if (seat.is(Characteristic.NO_INFANT) && traveller.carriesInfant())
            return no(SEAT_NOT_FOR_INFANTS, traveller, seat, "it is not for who carries an infant.");
        return Optional.empty();
    }

    private static void refuse(Deck deck, Cabin bought, Traveller traveller, Seat seat) {
        obstacle(bought, traveller, seat).ifPresent(refusal -> {
            throw refusal;
        });
        if (deck.isTaken(seat)) throw Refusal.of(SEAT_TAKEN, traveller, seat.name(), "somebody has it.");
    }

    /** A block of seats has one mask more than seats. */
    private static void refuseInfantsSideBySide(Deck deck, List<Placement> placements) {
        var carrying = placements.stream()
                .filter(placement -> placement.traveller().carriesInfant())
                .toList();
        for (int place = 0; place < carrying.size(); place++) {
            Seat seat = carrying.get(place).seat();
            boolean second = carrying.subList(0, place).stream()
                    .anyMatch(before -> before.seat().isSameBlock(seat));
            if (second || deck.hasInfantBeside(seat))
                throw Refusal.of(
                        TOO_MANY_INFANTS,
                        carrying.get(place).traveller(),
                        seat.name(),
                        "the oxygen masks there serve one infant, and there is one.");
        }
    }

    private static Optional<Refusal> no(Refusal.Reason reason, Traveller traveller, Seat seat, String why) {
        return Optional.of(Refusal.of(reason, traveller, seat.name(), why));
    }
}
