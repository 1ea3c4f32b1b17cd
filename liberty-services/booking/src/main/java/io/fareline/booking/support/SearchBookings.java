package io.fareline.booking.support;

import static io.fareline.booking.refusal.Reason.INVALID_SEARCH;
import static io.fareline.booking.refusal.Reason.NO_SUCH_BOOKING;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.party.NameKey;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Finds bookings by what a traveller can tell on the telephone. */
@ApplicationScoped
public class SearchBookings {
    private static final int LONGEST = 254;

    @Inject
    Bookings bookings;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    /** The newest first, as many as the limit. @param given exactly one criterion */
    @Transactional
    public List<SupportView> by(Map<Criterion, String> given) {
        if (given.size() != 1) throw new Refusal(INVALID_SEARCH, "Search by exactly one property.");
        var criterion = given.keySet().iterator().next();
        var now = clock.instant();
        return bookings.search(criterion, key(criterion, given.get(criterion)), settings.mostFound()).stream()
                .map(booking -> SupportView.of(booking, now))
                .toList();
    }

    @Transactional
    public SupportView byId(UUID id) {
        return bookings.find(id)
                .filter(booking -> booking.state().isVisible())
                .map(booking -> SupportView.of(booking, clock.instant()))
                .orElseThrow(() -> new Refusal(NO_SUCH_BOOKING, "There is no such booking."));
    }

    private static String key(Criterion criterion, String value) {
        if (value.isBlank() || value.length() > LONGEST)
            throw new Refusal(INVALID_SEARCH, "What is searched for has 1 to " + LONGEST + " characters.");
        return switch (criterion) {
            case RECORD_LOCATOR -> value.strip().toUpperCase(Locale.ROOT);
            case FAMILY_NAME -> NameKey.of(value);
            case TICKET_NUMBER -> value.replaceAll("[^0-9]", "");
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
        };
    }
}
