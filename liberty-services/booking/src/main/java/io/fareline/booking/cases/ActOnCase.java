package io.fareline.booking.cases;

import static io.fareline.booking.refusal.Reason.CASE_ACTION_NOT_ALLOWED;
import static io.fareline.booking.refusal.Reason.CASE_CLOSED;

import io.fareline.booking.lease.Leases;
import io.fareline.booking.refusal.OutcomeUnknown;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Closing;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What a person does about a case. Nothing is done to a booking that a process is working on at that moment. */
@ApplicationScoped
public class ActOnCase {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Cases cases;

    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    CaseSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The present step is asked for at once, under the same operation. Again changes nothing. */
    @Transactional
    public void retry(UUID caseId, String actor) {
        var booking = toActOn(caseId, CaseAction.RETRY);
        note(booking, actor, "RETRIED");
        leases.hurry(booking.id());
    }

    /** Whatever is held and authorized goes back. Again finds it going back already. */
    @Transactional
    public void giveUp(UUID caseId, String actor) {
        var found = cases.find(caseId).orElseThrow(ShowCases::noSuchCase);
        if (bookings.locked(found.bookingId())
                .closing()
                .filter(Closing::isForWantOfTickets)
                .isPresent()) return;
        var booking = toActOn(caseId, CaseAction.GIVE_UP);
        var owner = ids.next();
        if (!leases.take(booking.id(), owner))
            throw new OutcomeUnknown("The booking is being worked on at this moment; try again.", SOON);
        note(booking, actor, "GIVEN_UP");
        // A reason that every version knows; who gave up is in the history.
        booking.undoing().undo(Closing.cancelled(Closing.Why.TICKETING_FAILED));
        leases.moved(booking.id(), owner);
        leases.handOver(booking.id(), owner);
    }

    private Booking toActOn(UUID caseId, CaseAction action) {
        var found = cases.find(caseId).orElseThrow(ShowCases::noSuchCase);
        var booking = bookings.locked(found.bookingId());
        if (found.closedAt().isPresent()) throw new Refusal(CASE_CLOSED, "The case is closed; its booking is at rest.");
        if (!CaseAction.allowedIn(booking.state()).contains(action))
            throw new Refusal(
                    CASE_ACTION_NOT_ALLOWED, "That is not possible while the booking is " + booking.state() + ".");
        return booking;
    }

    private void note(Booking booking, String actor, String action) {
        int number = cases.nextNumber(booking.id());
        var noted = new Attempt(booking.id(), number, clock.instant())
                .by(actor, action, booking.state().name());
        cases.add(noted, booking.id(), number - settings.history());
    }
}
