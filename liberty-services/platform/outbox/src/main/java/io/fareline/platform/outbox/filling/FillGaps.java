package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.feed.FeedPage;
import io.fareline.platform.outbox.inbox.Failures;
import io.fareline.platform.outbox.inbox.Positions;
import io.fareline.platform.outbox.inbox.ReceiveEvent;
import io.fareline.platform.outbox.inbox.ReceiveEvent.Outcome;
import io.fareline.platform.service.Loops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks a producer what it has told, and fetches what should have come by the stream and has not. An event that comes
 * both ways has one effect, since both go through the inbox.
 */
@ApplicationScoped
public class FillGaps {
    private static final Logger LOG = Logger.getLogger(FillGaps.class.getName());

    @Inject
    GapTable table;

    @Inject
    Producers producers;

    @Inject
    ReceiveEvent receive;

    @Inject
    Positions positions;

    @Inject
    FillSettings settings;

    @Inject
    FillCounts counts;

    @Inject
    Clock clock;

    @Inject
    Loops loops;

    /**
     * One look, and as many steps as bring something.
     *
     * @return false when another process has looked just now
     * @throws Producers.Unreachable when the producer gives no answer
     */
    public boolean of(EventConsumer consumer) {
        String producer = EventStreams.producer(consumer.stream());
        var key = new Key(consumer.group(), producer, CloudEvent.sourceOf(producer));
        if (!table.takeTurn(key, clock.instant(), settings.interval())) return false;
        FeedPage numbers = producers.ask(producer, 0, 0);
        var standing = table.told(key, numbers, clock.instant(), settings.grace());
        positions.advance(key.group(), key.source(), clock.instant());
        warnOfASetBack(key, numbers, standing);
        boolean more = standing.isOverdue();
        while (more && !loops.areStopping()) more = step(consumer, key, standing.due());
        return true;
    }

    /** A page of each missing stretch. @return whether something came and there may be more */
    private boolean step(EventConsumer consumer, Key key, long due) {
        boolean moved = false;
        var gone = new ArrayList<Range>();
        for (Range range : table.missing(key, due, settings.ranges())) {
            var page = producers.ask(key.producer(), range.first() - 1, limit(range));
            gone.addAll(absent(page, range));
            moved |= heard(consumer, key, page, range) > 0;
        }
        positions.advance(key.group(), key.source(), clock.instant());
        for (Range range : gone) moved |= pass(key, range);
        return moved;
    }

    private int limit(Range range) {
        return (int) Math.min(settings.page(), range.size());
    }

    /** What the page should hold and does not: the producer has it no more. Beyond the page nothing is known. */
    private List<Range> absent(FeedPage page, Range range) {
        var absent = new ArrayList<Range>();
        long next = range.first();
        for (CloudEvent event : page.events()) {
            if (event.sequence() > range.last()) break;
            if (event.sequence() > next) absent.add(new Range(next, event.sequence() - 1));
            next = event.sequence() + 1;
        }
        boolean isFull = page.events().size() == limit(range);
        long end = Math.min(range.last(), isFull ? page.events().getLast().sequence() : page.last());
        if (next <= end) absent.add(new Range(next, end));
        return absent;
    }

    private int heard(EventConsumer consumer, Key key, FeedPage page, Range range) {
        int heard = 0;
        for (CloudEvent event : page.events())
            if (event.sequence() <= range.last() && isHeard(consumer, event)) heard++;
        if (heard == 0) return 0;
        counts.filled(key.group(), key.source(), heard);
        LOG.log(Level.INFO, "{0} fetched {1} events of {2} that its stream did not bring, of {3}.", new Object[] {
            key.group(), heard, key.source(), range
        });
        return heard;
    }

    private boolean isHeard(EventConsumer consumer, CloudEvent event) {
        if (!receive.isDue(consumer.group(), event.id())) return false;
        var entry =
                new Failures.Entry(consumer.group(), consumer.stream(), "number-" + event.sequence(), event.toJson());
        var outcome = receive.by(consumer, entry, event);
        return outcome == Outcome.HEARD || outcome == Outcome.GIVEN_UP;
    }

    private boolean pass(Key key, Range range) {
        long lost = table.lose(key, range);
        positions.advance(key.group(), key.source(), clock.instant());
        if (lost == 0) return false;
        counts.lost(key.group(), key.source(), lost);
        LOG.log(
                Level.SEVERE,
                "{0} lost {1} events of {2}: the producer has {3} no more. A dead event tells the operators.",
                new Object[] {key.group(), lost, key.source(), range});
        return true;
    }

    private static void warnOfASetBack(Key key, FeedPage numbers, Standing standing) {
        if (numbers.last() >= standing.highest()) return;
        LOG.log(
                Level.SEVERE,
                "{0} gives numbers up to {1} and {2} has already seen {3}: the producer''s database was set back.",
                new Object[] {
                    key.source(), Long.toString(numbers.last()), key.group(), Long.toString(standing.highest())
                });
    }
}
