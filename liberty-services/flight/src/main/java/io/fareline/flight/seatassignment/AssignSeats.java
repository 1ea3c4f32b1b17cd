package io.fareline.flight.seatassignment;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.seating.Deck;
import io.fareline.flight.seating.PartySeating;
import io.fareline.flight.seating.Placement;
import io.fareline.flight.seating.Refusal;
import io.fareline.flight.seating.SeatRules;
import io.fareline.flight.seating.Traveller;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the passengers of a hold the seats that they asked for, on all segments that were named or on none. */
@ApplicationScoped
class AssignSeats {
    @Inject
    HeldSeatsRows holds;

    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatAssignments assignments;

    @Inject
    SeatLayouts layouts;

    @Inject
    Decks decks;

    @Inject
    ShowSeats showSeats;

    @Inject
    SeatSettings settings;

    @Inject
    Clock clock;

    /** @throws Refusal with passenger and seat where one is to blame */
    @Transactional
    public SeatsView assign(UUID id, HoldOwner owner, SeatsRequest request) {
        Instant now = clock.instant();
        var hold = holds.locked(id, owner);
        if (!holds.remember(id, request.requestId())) return showSeats.of(hold);
        hold.refuseWhereEnded(now);
        var party = SeatParty.of(request.passengers(), hold);
        var ids = legs(hold, request.segments());
        layouts.keep();
        var legs = equippedLegs.locked(ids, settings.patience());
        legs.forEach(leg -> refuseWhereGone(leg, now));
        legs.forEach(leg -> layouts.written(leg.equipment()));
        var open = decks.of(legs, id);
        var given = new ArrayList<AssignedSeat>();
        for (var segment : request.segments()) given.addAll(seated(hold, segment, party, open));
        assignments.free(id, ids);
        if (!assignments.add(given, now))
            throw new Refusal(Refusal.Reason.SEAT_TAKEN, "Somebody has one of the seats by now.");
        return showSeats.of(hold);
    }

    private static List<Long> legs(HeldSeats hold, List<SeatsRequest.SeatSegment> segments) {
        var seen = new HashSet<Integer>();
        for (var segment : segments)
            if (!seen.add(segment.sequence()))
                throw new Refusal(
                        Refusal.Reason.SEAT_ASKED_TWICE, "Segment " + segment.sequence() + " is named twice.");
        return segments.stream()
                .flatMap(segment -> hold.legsOf(segment.sequence()).stream())
                .map(HeldSeats.Leg::id)
                .toList();
    }

    private static void refuseWhereGone(EquippedLeg leg, Instant now) {
        if (leg.cancelled()) throw new Refusal(Refusal.Reason.FLIGHT_CANCELLED, leg.name() + " is cancelled.");
        if (!now.isBefore(leg.departsAt()))
            throw new Refusal(Refusal.Reason.FLIGHT_DEPARTED, leg.name() + " has departed.");
    }

    private static List<AssignedSeat> seated(
            HeldSeats hold, SeatsRequest.SeatSegment segment, SeatParty party, Map<Long, Deck> open) {
        var legs = hold.legsOf(segment.sequence());
        var cabin = legs.getFirst().cabin();
        var onLegs = legs.stream().map(leg -> open.get(leg.id())).toList();
        var wanted = chosen(segment, party);
        var sitting = List.<Placement>of();
        for (var deck : onLegs.reversed()) sitting = SeatRules.placed(deck, cabin, wanted);
        if (segment.together()) {
            var others = party.all();
            others.removeAll(wanted.keySet());
            for (var placed : PartySeating.of(onLegs, cabin, sitting, others))
                wanted.put(placed.traveller(), placed.seat().name());
        }
        var given = new ArrayList<AssignedSeat>();
        for (var leg : legs)
            for (var placed : SeatRules.placed(open.get(leg.id()), cabin, wanted))
                given.add(AssignedSeat.of(leg.id(), hold.id(), placed));
        return given;
    }

    private static Map<Traveller, String> chosen(SeatsRequest.SeatSegment segment, SeatParty party) {
        var wanted = new LinkedHashMap<Traveller, String>();
        for (var choice : segment.seats())
            if (wanted.put(party.get(choice.passenger()), choice.seat()) != null)
                throw new Refusal(
                        Refusal.Reason.SEAT_ASKED_TWICE, "Passenger " + choice.passenger() + " is named twice.");
        return wanted;
    }
}
