package io.fareline.booking.settlement;

import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingFact;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Leases;
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
    TicketStock stock;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What is to be done next. The lease starts anew, so that it outlasts the step. */
    @Transactional
    Situation read(UUID bookingId, UUID owner) {
        leases.keep(bookingId, owner);
        return bookings.locked(bookingId).situation();
    }

    /** Writes what follows from a step's outcome. @return whether there is something to do at once */
    @Transactional
    boolean write(Situation before, UUID owner, StepOutcome outcome) {
        var booking = bookings.locked(before.bookingId());
        if (booking.state() != before.state()) return true; // Somebody else was faster: read again.
        boolean goesOn = write(booking, SettlementRules.decide(before.state(), before.instant(), outcome));
        if (goesOn) leases.moved(before.bookingId(), owner);
        else leases.keep(before.bookingId(), owner);
        return goesOn;
    }

    private boolean write(Booking booking, Transition transition) {
        switch (transition) {
            case Advance _ -> advance(booking);
            case Decline(var code) -> booking.declined(code, nextIntent(booking, code));
            case DeclineAndUndo(var code, var closing) -> {
                booking.declined(code, nextIntent(booking, code));
                booking.undo(closing);
            }
            case GiveUpAuthorization(var closing) -> booking.giveUpAuthorization(closing, ids.next());
            case Undo(var closing) -> booking.undo(closing);
            case RenewOperation _ -> booking.renewOperation(ids.next());
            case AskAgain _, Rest _ -> {}
        }
        return !(transition instanceof AskAgain || transition instanceof RenewOperation);
    }

    private void advance(Booking booking) {
        switch (booking.state()) {
            case AUTHORIZING -> booking.authorized();
            case CONFIRMING -> booking.confirmed();
            case TICKETING -> allocate(booking);
            case CAPTURING -> tell(booking, booking.captured(clock.instant()));
            case REFUNDING -> booking.refunded();
            case RELEASING -> booking.released(ids.next()).ifPresent(fact -> tell(booking, fact));
            case VOIDING -> tell(booking, booking.voided());
            case HOLDING, REFUSED, HELD, TICKETED, CANCELLED, EXPIRED ->
                throw new IllegalStateException("A booking at rest does not advance.");
        }
    }

    private void allocate(Booking booking) {
        var documents = booking.documents();
        var numbers = stock.draw(booking.terms().orElseThrow().accountingCode(), documents.count());
        if (numbers.isPresent()) booking.allocated(documents.tickets(numbers.get()), ids.next());
        else write(booking, SettlementRules.decide(BookingState.TICKETING, false, new Refused("NO_TICKET_NUMBERS")));
    }

    private UUID nextIntent(Booking booking, String code) {
        return INTENT_SPENT.contains(code) ? ids.next() : booking.situation().intentId();
    }

    private void tell(Booking booking, BookingFact fact) {
        bookings.record(booking, fact);
    }
}
