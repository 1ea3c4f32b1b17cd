package io.fareline.booking.lookup;

import io.fareline.booking.BookingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/**
 * Counts each client's lookups over all processes, so that locators cannot be guessed. Each process also counts its own:
 * that is what is left of the limit while Redis is away.
 */
@ApplicationScoped
class LookupLimit {
    private static final int MOST_CLIENTS = 10_000;

    @Inject
    SharedCounts shared;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    private final OwnCounts own = new OwnCounts(MOST_CLIENTS);

    /** @throws TooManyLookups beyond the limit of the minute */
    void count(String client) {
        var now = clock.instant();
        var window = Window.at(now);
        long ofThisProcess = own.count(client, window);
        long ofAll =
                shared.count(key(client, window), Window.LENGTH.multipliedBy(2)).orElse(0);
        if (Math.max(ofThisProcess, ofAll) > settings.lookupsPerMinute()) throw new TooManyLookups(window.left(now));
    }

    private static String key(String client, Window window) {
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return "{booking}.lookups." + name + "." + window.number();
    }
}
