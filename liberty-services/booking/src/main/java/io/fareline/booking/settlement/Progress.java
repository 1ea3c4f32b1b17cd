package io.fareline.booking.settlement;

import io.fareline.booking.cases.CloseCase;
import io.fareline.booking.cases.RecordSetback;
import io.fareline.booking.cases.Setback;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingFact;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Situation;
import io.fareline.booking.settlement.StepOutcome.Refused;
import io.fareline.booking.settlement.Transition.Advance;
import io.fareline.booking.settlement.Transition.AskAgain;
import io.fareline.booking.settlement.Transition.Decline;
import io.fareline.booking.settlement.Transition.DeclineAndUndo;
import io.fareline.booking.settlement.Transition.GiveUpAuthorization;
import io.fareline.booking.settlement.Transition.RenewOperation;
import io.fareline.booking.settlement.Transition.Rest;
import io.fareline.booking.settlement.Transition.Undo;
import io.fareline.booking.ticketing.TicketStock;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes the saga's place in one short transaction each, guarded by the state and the lease. */
@ApplicationScoped
class Progress {
    /** With these the intent is left in a state that takes no other card, so that the next attempt opens a new one. */
    private static final Set<String> INTENT_SPENT = Set.of("AUTHENTICATION_REQUIRED", "NOT_AUTHORIZABLE");

    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    RecordSetback setbacks;

    @Inject
    CloseCase closeCase;

    @Inject
    SettlementMetrics metrics;

    @Inject
    TicketStock stock;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What is to be done next, empty where somebody else works on the booking. */
    @Transactional
    Optional<Situation> takeUp(UUID bookingId, UUID owner) {
        if (!leases.take(bookingId, owner)) return Optional.empty();
        return Optional.of(bookings.locked(bookingId).situation());
    }

    /** What is to be done next by the owner that has taken the booking already. The lease starts anew. */
    @Transactional
    Situation goOn(UUID bookingId, UUID owner) {
        leases.keep(bookingId, owner);
        return bookings.locked(bookingId).situation();
    }

    /**
     * Writes what follows from a step's outcome, and with it who goes on. One commit takes the booking from one call of
     * another service to the next: the lease starts anew with it, so that it outlasts the next step.
     */
    @Transactional
    Next write(Situation before, UUID owner, StepOutcome outcome) {
        var booking = bookings.locked(before.bookingId());
        if (!booking.situation().isStepOf(before)) { // Somebody else was faster.
            leases.keep(booking.id(), owner);
            return new Next.GoOn(booking.situation());
        }
        boolean goesOn = write(booking, SettlementRules.decide(before.state(), before.instant(), outcome));
        if (!goesOn) {
            setbacks.of(booking.id(), owner, setback(before, outcome));
            return new Next.Later();
        }
        leases.moved(booking.id(), owner);
        if (booking.state().isSettling()) return new Next.GoOn(booking.situation());
        rest(booking.id(), owner);
        return new Next.Rest();
    }

    /** The booking is at rest, however it came there. */
    @Transactional
    void rest(UUID bookingId, UUID owner) {
        var state = bookings.locked(bookingId).state();
        leases.rest(bookingId, owner).ifPresent(time -> metrics.settled(time, state));
        closeCase.of(bookingId);
    }

    /** The step could not even be written; it is tried again later. */
    @Transactional
    void failed(UUID bookingId, UUID owner, Setback setback) {
        setbacks.of(bookingId, owner, setback);
    }

    private static Setback setback(Situation at, StepOutcome outcome) {
        return switch (outcome) {
            case Refused(var code) -> new Setback(at.state(), at.operationId(), Setback.Kind.REFUSED, code);
            case StepOutcome.Unknown _, StepOutcome.Done _ ->
                new Setback(at.state(), at.operationId(), Setback.Kind.UNKNOWN, null);
        };
    }

    private boolean write(Booking booking, Transition transition) {
        switch (transition) {
            case Advance _ -> advance(booking);
            case Decline(var code) -> booking.purchase().declined(code, nextIntent(booking, code));
            case DeclineAndUndo(var code, var closing) -> {
                booking.purchase().declined(code, nextIntent(booking, code));
                booking.undoing().undo(closing);
            }
            case GiveUpAuthorization(var closing) -> booking.undoing().giveUpAuthorization(closing, ids.next());
            case Undo(var closing) -> booking.undoing().undo(closing);
            case RenewOperation _ -> booking.undoing().renewOperation(ids.next());
            case AskAgain _, Rest _ -> {}
        }
        return !(transition instanceof AskAgain || transition instanceof RenewOperation);
    }

    private void advance(Booking booking) {
        switch (booking.state()) {
            case AUTHORIZING -> booking.purchase().authorized();
            case CONFIRMING -> booking.purchase().confirmed();
            case TICKETING -> allocate(booking);
            case CAPTURING -> tell(booking, booking.purchase().captured(clock.instant()));
            case REFUNDING -> booking.undoing().refunded();
            case RELEASING -> booking.undoing().released(ids.next()).ifPresent(fact -> tell(booking, fact));
            case VOIDING -> tell(booking, booking.undoing().voided());
            case HOLDING, REFUSED, HELD, TICKETED, CANCELLED, EXPIRED, UNKNOWN ->
                throw new IllegalStateException("A booking at rest does not advance.");
        }
    }

    private void allocate(Booking booking) {
        var documents = booking.purchase().documents();
        var numbers = stock.draw(booking.seats().promised().accountingCode(), documents.count());
        if (numbers.isPresent()) booking.purchase().allocated(documents.tickets(numbers.get()), ids.next());
        else write(booking, SettlementRules.decide(BookingState.TICKETING, false, new Refused("NO_TICKET_NUMBERS")));
    }

    private UUID nextIntent(Booking booking, String code) {
        return INTENT_SPENT.contains(code) ? ids.next() : booking.funds().paymentIntentId();
    }

    private void tell(Booking booking, BookingFact fact) {
        bookings.record(booking, fact);
    }
}
