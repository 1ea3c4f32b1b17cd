package io.fareline.booking.lookup;

import static io.fareline.booking.refusal.Reason.INVALID_CURSOR;
import static io.fareline.booking.refusal.Reason.INVALID_LIMIT;
import static io.fareline.booking.refusal.Reason.NO_SUCH_BOOKING;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.display.BookingView;
import io.fareline.booking.display.Shown;
import io.fareline.booking.party.NameKey;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds a client's own bookings. */
@ApplicationScoped
public class FindBookings {
    private static final int CURSOR_BYTES = 16;

    @Inject
    Bookings bookings;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public Shown byId(UUID id, String client) {
        return Shown.of(bookings.own(id, client), clock.instant());
    }

    /** The answer is the same whatever did not fit: the locator, the name or the owner. */
    @Transactional
    public Shown byLocator(String recordLocator, String familyName, String client) {
        return bookings.byLocator(recordLocator.toUpperCase(Locale.ROOT), NameKey.of(familyName), client)
                .map(booking -> Shown.of(booking, clock.instant()))
                .orElseThrow(() -> new Refusal(NO_SUCH_BOOKING, "There is no such booking."));
    }

    /** Newest first. @param limit null for the default @param after the previous page's next, null for the first page */
    @Transactional
    public Page page(String client, Integer limit, String after) {
        int size = limit == null ? settings.defaultPage() : limit;
        if (size < 1 || size > settings.mostPage())
            throw new Refusal(INVALID_LIMIT, "A page has 1 to " + settings.mostPage() + " bookings.");
        var now = clock.instant();
        var found = bookings.page(client, after == null ? null : position(after), size + 1);
        var views = found.stream()
                .limit(size)
                .map(each -> BookingView.of(each, now))
                .toList();
        return new Page(views, found.size() > size ? cursor(views.getLast().id()) : null);
    }

    private static String cursor(UUID last) {
        var bytes = ByteBuffer.allocate(CURSOR_BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static UUID position(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == CURSOR_BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(INVALID_CURSOR, "The cursor is not one that a page gave.");
        }
        throw new Refusal(INVALID_CURSOR, "The cursor is not one that a page gave.");
    }

    /** @param next what to ask for after this page, null at the end */
    public record Page(List<BookingView> items, String next) {}
}
