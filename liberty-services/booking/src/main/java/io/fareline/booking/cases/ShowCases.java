package io.fareline.booking.cases;

import static io.fareline.booking.refusal.Reason.INVALID_LIMIT;
import static io.fareline.booking.refusal.Reason.NO_SUCH_CASE;

import io.fareline.booking.lease.Leases;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows cases to staff, the newest first. */
@ApplicationScoped
public class ShowCases {
    @Inject
    Cases cases;

    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    CaseSettings settings;

    /** Open ones. @param reason null for all; one that nobody knows finds nothing */
    @Transactional
    public List<CaseView> page(String reason, UUID after, int limit) {
        if (limit < 1 || limit > settings.mostPage())
            throw new Refusal(INVALID_LIMIT, "A page has 1 to " + settings.mostPage() + " cases.");
        return cases.page(reason, after, limit).stream()
                .map(each -> view(each, null))
                .toList();
    }

    /** One with its history, open or closed. */
    @Transactional
    public CaseView byId(UUID id) {
        var found = cases.find(id).orElseThrow(ShowCases::noSuchCase);
        return view(found, cases.attempts(found.bookingId()));
    }

    private CaseView view(BookingCase found, List<Attempt> history) {
        var booking = bookings.find(found.bookingId()).orElseThrow();
        return CaseView.of(found, booking, leases.trouble(booking.id()), history);
    }

    static Refusal noSuchCase() {
        return new Refusal(NO_SUCH_CASE, "There is no such case.");
    }
}
