package io.fareline.flight.feed;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.DatabaseFailure;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.onsale.OnSale;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has a timetable on sale from the start of this server on, and keeps it fresh. Where that cannot be done by following
 * its changes another one is made beside it, while it goes on answering.
 */
@ApplicationScoped
class KeepTimetable {
    private static final Logger LOG = Logger.getLogger(KeepTimetable.class.getName());
    private static final Duration REMAKE_LOOK = Duration.ofMillis(500);

    @Inject
    Loops loops;

    @Inject
    ReadTimetable readTimetable;

    @Inject
    FollowChanges followChanges;

    @Inject
    ChangeLog log;

    @Inject
    Fares fares;

    @Inject
    OnSale onSale;

    @Inject
    Freshness freshness;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** Written by the loop that follows alone. */
    private volatile FollowedTimetable current;

    private final AtomicReference<FollowedTimetable> next = new AtomicReference<>();

    /** After all other work of the start: the application is not started before it has something to sell. */
    void onStart(@Observes @Priority(6000) Startup startup) {
        try {
            current = made();
            publish();
        } catch (DatabaseFailure | PersistenceException | TransactionalException away) {
            LOG.log(Level.WARNING, "The timetable cannot be read yet, and is tried again: {0}", away.toString());
        }
        loops.every(settings.feed().lookEvery(), "following of changes", this::follow);
        loops.every(REMAKE_LOOK, "making of timetables", this::remake);
        loops.every(settings.feed().trimEvery(), "trimming of the change log", this::trim);
    }

    private void follow() {
        try {
            var made = next.getAndSet(null);
            if (made != null) current = made;
            if (current == null) return;
            int legs = followChanges.follow(current);
            freshness.followed(legs);
            publish();
        } catch (DatabaseFailure away) {
            freshness.missed(away);
        }
        freshness.look();
    }

    private void publish() {
        onSale.publish(current.writer().published(), current.asOf());
    }

    private void remake() {
        try {
            if (next.get() == null && isDue()) next.set(made());
        } catch (DatabaseFailure | PersistenceException | TransactionalException away) {
            freshness.missed(away);
        }
    }

    private boolean isDue() {
        var now = current;
        return now == null
                || now.isOutdated()
                || !now.fares().equals(fares.sheet())
                || !clock.instant().isBefore(now.readAt().plus(settings.feed().remakeEvery()));
    }

    /** Read, and followed until little can be missing; the rest is for the loop that follows. */
    private FollowedTimetable made() {
        var made = readTimetable.read(fares.sheet());
        made.writer().published(); // Sorted here, so that the loop that follows is not kept from the other one.
        followChanges.follow(made);
        followChanges.follow(made);
        freshness.made(Duration.between(made.readAt(), clock.instant()));
        return made;
    }

    private void trim() {
        int limit = settings.feed().trimBatch();
        var olderThan = clock.instant().minus(settings.feed().logKept());
        while (log.trim(olderThan, limit) == limit && !loops.areStopping()) {}
    }
}
