package io.fareline.flight.placing;

import static io.fareline.flight.hold.Refusal.Reason.DEPARTS_TOO_SOON;
import static io.fareline.flight.hold.Refusal.Reason.FLIGHT_CANCELLED;
import static io.fareline.flight.hold.Refusal.Reason.FLIGHT_CHANGED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_BARRED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_ID_REUSED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_UNTIL_PASSED;
import static io.fareline.flight.hold.Refusal.Reason.PASSENGERS_DIFFER_FROM_OFFER;
import static io.fareline.flight.hold.Refusal.Reason.SOLD_OUT;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.flight.inventory.Inventory;
import io.fareline.flight.inventory.ScheduledLegs;
import io.fareline.flight.inventory.SeatRequest;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes the seats of all legs of all offers, or none. The rows of the hold and its event are written first, so that the
 * legs, which others wait for, are locked for the shortest time.
 */
@ApplicationScoped
public class PlaceHold {
    @Inject
    Holds holds;

    @Inject
    NewHolds newHolds;

    @Inject
    ScheduledLegs legs;

    @Inject
    Inventory inventory;

    @Inject
    OfferTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** The hold, whether it was placed by this request or by an earlier one of the same content. */
    @Transactional
    public Hold place(HoldRequest request, HoldOwner owner) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewHold hold;
        try {
            hold = prepare(request, owner, now);
        } catch (Refusal | io.fareline.flight.offer.Refusal refused) {
            // What a retry asks for may have expired since it was granted.
            return earlier(request, owner).orElseThrow(() -> refused);
        }
        if (!newHolds.place(hold))
            return earlier(request, owner)
                    .orElseThrow(() -> new Refusal(HOLD_BARRED, "This hold was given up before it was placed."));
        outbox.add(HoldEvents.placed(hold.id(), now, hold.limit()));
        var refused =
                inventory.take(hold.itinerary().seatRequests(request.party().seats()));
        if (refused.isPresent()) throw whyNot(refused.get(), hold.itinerary());
        return holds.find(hold.id()).orElseThrow();
    }

    private Optional<Hold> earlier(HoldRequest request, HoldOwner owner) {
        var earlier = holds.find(request.holdId());
        earlier.ifPresent(hold -> {
            boolean same =
                    hold.owner().equals(owner) && MessageDigest.isEqual(hold.contentHash(), request.contentHash());
            if (!same) throw new Refusal(HOLD_ID_REUSED, "Another hold has this id.");
        });
        return earlier;
    }

    private NewHold prepare(HoldRequest request, HoldOwner owner, Instant now) {
        Party party = request.party();
        party.fault().ifPresent(fault -> {
            throw new Refusal(Refusal.Reason.valueOf(fault.name()), fault.rule());
        });
        List<Offer> offers =
                request.offerIds().stream().map(id -> tokens.open(id, now)).toList();
        if (offers.stream().anyMatch(offer -> !offer.party().equals(party)))
            throw new Refusal(PASSENGERS_DIFFER_FROM_OFFER, "The offer was made for another number of passengers.");
        var itinerary = itinerary(offers);
        itinerary.refuseAges(request.passengers());
        var fares = itinerary.segments().stream().map(Itinerary.Segment::fare).toList();
        return new NewHold(
                request.holdId(),
                owner,
                request.contentHash(),
                limit(request, itinerary, now),
                now,
                settings.holds().accountingCode(),
                Price.of(fares, party),
                itinerary);
    }

    private Itinerary itinerary(List<Offer> offers) {
        var ids = offers.stream()
                .flatMap(offer -> offer.segments().stream())
                .flatMap(segment -> segment.legs().stream())
                .map(Offer.Leg::id)
                .distinct()
                .toList();
        return Itinerary.of(offers, legs.find(ids));
    }

    private TicketingTimeLimit limit(HoldRequest request, Itinerary itinerary, Instant now) {
        Instant closes = itinerary.firstDeparture().minus(settings.holds().beforeDeparture());
        var limit = TicketingTimeLimit.after(settings.holds().limit(), now, closes);
        if (limit.hasPassedAt(now))
            throw new Refusal(DEPARTS_TOO_SOON, "The first flight departs too soon to be sold.");
        if (request.holdUntil() == null) return limit;
        limit = limit.noLaterThan(request.holdUntil());
        if (limit.hasPassedAt(now)) throw new Refusal(HOLD_UNTIL_PASSED, "holdUntil lies in the past.");
        return limit;
    }

    /** Asked inside the transaction that failed, whose statements see what was committed meanwhile. */
    private Refusal whyNot(SeatRequest request, Itinerary itinerary) {
        String flight = itinerary.nameOf(request.legId());
        var seats = inventory.find(request.legId());
        if (seats.isPresent() && !seats.get().onSale()) return new Refusal(FLIGHT_CANCELLED, flight + " is cancelled.");
        if (seats.isEmpty() || seats.get().timesVersion() != request.timesVersion())
            return new Refusal(FLIGHT_CHANGED, flight + " has other times by now; search again.");
        return new Refusal(
                SOLD_OUT, flight + " has not enough seats left in booking class " + request.bookingClass() + ".");
    }
}
