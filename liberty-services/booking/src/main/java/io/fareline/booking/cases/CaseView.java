package io.fareline.booking.cases;

import io.fareline.booking.lease.Trouble;
import io.fareline.booking.reservation.Booking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as staff see it.
 *
 * @param state the saga's state of the booking, finer than what clients see
 * @param closedAt null as long as it is open
 * @param settlingFor ISO 8601, since the booking last was at rest
 * @param attempts how often the present step was asked for in vain, and of those how often it was refused
 * @param operationId the payment operation that is waited for, null where none is
 * @param actions what a person may do now
 * @param history the latest attempts, the newest first; null in a list
 */
public record CaseView(
        UUID id,
        UUID bookingId,
        String client,
        String state,
        String reason,
        String whatToDo,
        Instant openedAt,
        Instant closedAt,
        String settlingFor,
        int attempts,
        int refusals,
        UUID paymentIntentId,
        UUID operationId,
        List<CaseAction> actions,
        List<Attempt.View> history) {
    static CaseView of(BookingCase found, Booking booking, Trouble trouble, List<Attempt> history) {
        var at = booking.situation();
        return new CaseView(
                found.id(),
                booking.id(),
                booking.client(),
                booking.state().name(),
                found.reason(),
                CaseReason.whatToDo(found.reason()),
                found.openedAt(),
                found.closedAt().orElse(null),
                trouble.settlingFor().toString(),
                trouble.attempts(),
                trouble.refusals(),
                at.intentId(),
                at.operationId(),
                found.closedAt().isPresent() ? List.of() : CaseAction.allowedIn(booking.state()),
                history == null ? null : history.stream().map(Attempt::view).toList());
    }
}
