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
import io.fareline.flight.clocks.HoldClocks;
import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.flight.holdabuse.AbuseSettings;
import io.fareline.flight.holdqueue.HoldWriter;
import io.fareline.flight.holdqueue.NewHold;
import io.fareline.flight.holdqueue.SalesBusy;
import io.fareline.flight.holdqueue.Verdict;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the seats of all legs of all offers, or none. What can be refused without the database is refused first; then the
 * hold goes with others in one transaction, in which each is decided on by itself.
 */
@ApplicationScoped
public class PlaceHold {
    @Inject
    Holds holds;

    @Inject
    OfferedLegs legs;

    @Inject
    HoldWriter writer;

    @Inject
    OfferTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    FlightSettings settings;

    @Inject
    HoldClocks clocks;

    @Inject
    AbuseSettings abuse;

    @Inject
    PlacingMetrics metrics;

    @Inject
    Clock clock;

    /**
     * The hold, whether it was placed by this request or by an earlier one of the same content. Not to be called in a
     * transaction, which would not have it.
     */
    public Hold place(HoldRequest request, HoldOwner owner) {
        try {
            return counted(placed(request, owner));
        } catch (Refusal refused) {
            metrics.count(refused.reason().name().toLowerCase(Locale.ROOT));
            throw refused;
        } catch (io.fareline.flight.offer.Refusal refused) {
            metrics.count(refused.reason().name().toLowerCase(Locale.ROOT));
            throw refused;
        } catch (SalesBusy busy) {
            metrics.count("busy");
            throw busy;
        }
    }

    private Hold counted(Hold hold) {
        metrics.count("held");
        return hold;
    }

    private Hold placed(HoldRequest request, HoldOwner owner) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewHold hold;
        try {
            hold = prepare(request, owner, now);
        } catch (Refusal | io.fareline.flight.offer.Refusal refused) {
            // What a retry asks for may have expired since it was granted.
            return earlier(request, owner).orElseThrow(() -> refused);
        }
        var verdict = writer.decide(hold);
        return switch (verdict.outcome()) {
            case PLACED -> hold.placed(verdict.accountingCode());
            case KNOWN ->
                earlier(request, owner)
                        .orElseThrow(() -> new Refusal(HOLD_BARRED, "This hold was given up before it was placed."));
            case BUSY -> throw new SalesBusy(flightOf(verdict, hold) + " is being changed; ask again in a moment.");
            case BLOCKED, BACK_OFF, RAN_OUT_BEFORE, QUOTA, FLIGHT_QUOTA ->
                throw AbuseRefusal.of(verdict, flightOrNone(verdict, hold), now);
            default -> throw refusal(verdict, hold);
        };
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
        var itinerary = Itinerary.of(offers, legs.of(offers));
        itinerary.refuseAges(request.passengers());
        var fares = itinerary.segments().stream().map(Itinerary.Segment::fare).toList();
        var limit = limit(request, itinerary, now);
        return new NewHold(
                request.holdId(),
                owner,
                request.contentHash(),
                limit,
                clocks.priceGuaranteedUntil(limit, now),
                now,
                itinerary.firstCarrier(),
                settings.holds().accountingCode(),
                Price.of(fares, party),
                itinerary.asSold(),
                itinerary.legSeats(party.seats()),
                outbox.prepare(HoldEvents.placed(request.holdId(), now, limit)),
                abuse.quota());
    }

    TicketingTimeLimit limit(HoldRequest request, Itinerary itinerary, Instant now) {
        var limit = clocks.latest(itinerary.firstDeparture(), now);
        if (limit.hasPassedAt(now))
            throw new Refusal(DEPARTS_TOO_SOON, "The first flight departs too soon to be sold.");
        if (request.holdUntil() == null) return limit;
        limit = limit.noLaterThan(request.holdUntil());
        if (limit.hasPassedAt(now)) throw new Refusal(HOLD_UNTIL_PASSED, "holdUntil lies in the past.");
        return limit;
    }

    private static Refusal refusal(Verdict verdict, NewHold hold) {
        String flight = flightOf(verdict, hold);
        return switch (verdict.outcome()) {
            case NOT_ON_SALE -> new Refusal(FLIGHT_CANCELLED, flight + " is cancelled.");
            case CHANGED -> new Refusal(FLIGHT_CHANGED, flight + " has other times by now; search again.");
            case SOLD_OUT ->
                new Refusal(
                        SOLD_OUT,
                        flight + " has not enough seats left in booking class "
                                + segment(verdict, hold).bookingClass() + ".");
            default -> throw new IllegalArgumentException("No refusal: " + verdict);
        };
    }

    private static String flightOrNone(Verdict verdict, NewHold hold) {
        return verdict.refusedLeg() == 0 ? "" : flightOf(verdict, hold);
    }

    /** For people: flight number and operating date. */
    private static String flightOf(Verdict verdict, NewHold hold) {
        var segment = segment(verdict, hold);
        return segment.flightNumber() + " of " + segment.operatingOn();
    }

    private static Hold.Segment segment(Verdict verdict, NewHold hold) {
        for (var leg : hold.legs())
            if (leg.legId() == verdict.refusedLeg()) return hold.segments().get(leg.segment() - 1);
        throw new IllegalArgumentException("No leg of this hold was refused: " + verdict);
    }
}
