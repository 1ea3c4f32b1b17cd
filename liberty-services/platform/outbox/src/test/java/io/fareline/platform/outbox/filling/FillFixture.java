package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.SettableClock;
import io.fareline.platform.outbox.TestDatabase;
import io.fareline.platform.outbox.feed.FeedFixture;
import io.fareline.platform.outbox.feed.FeedPage;
import io.fareline.platform.outbox.feed.ReadFeed;
import io.fareline.platform.outbox.inbox.InboxFixture;
import io.fareline.platform.service.Loops;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A consumer that can ask its producer, which is away when a test says so. */
final class FillFixture {
    static final Duration GRACE = Duration.ofSeconds(15);
    static final Duration INTERVAL = Duration.ofSeconds(10);
    static final int PAGE = 10;

    final AtomicInteger asked = new AtomicInteger();
    volatile boolean isAway;
    private final InboxFixture reports;
    private final TestDatabase database;
    private final SettableClock clock;
    private final ReadFeed feed;

    FillFixture(InboxFixture reports) {
        this.reports = reports;
        this.database = reports.database;
        this.clock = reports.clock;
        this.feed = FeedFixture.feed(database);
    }

    FillGaps fillGaps() {
        var fill = new FillGaps();
        fill.table = table();
        fill.producers = producers();
        fill.receive = reports.receive;
        fill.positions = reports.positions;
        fill.settings = settings();
        fill.counts = new FillCounts();
        fill.counts.meters = InboxFixture.none();
        fill.clock = clock;
        fill.loops = new Loops();
        return fill;
    }

    static FillSettings settings() {
        var second = Duration.ofSeconds(1);
        return new FillSettings(
                GRACE, INTERVAL, PAGE, 3, second, second, second.multipliedBy(5), Duration.ofMinutes(1));
    }

    /** As long as it takes until what a stream lost must be back. */
    void pass(EventConsumer consumer) {
        var fill = fillGaps();
        for (Duration passed = Duration.ZERO;
                passed.compareTo(GRACE.plus(INTERVAL.multipliedBy(2))) < 0;
                passed = passed.plus(INTERVAL)) {
            clock.pass(INTERVAL);
            fill.of(consumer);
        }
    }

    private Producers producers() {
        return new Producers() {
            @Override
            public FeedPage ask(String producer, long after, int limit) {
                asked.incrementAndGet();
                if (isAway) throw new Unreachable(producer, new IllegalStateException("away"));
                return FeedPage.of(feed.after(after, limit).toJson());
            }
        };
    }

    private GapTable table() {
        var table = new GapTable() {
            @Override
            public boolean takeTurn(Key key, Instant now, Duration interval) {
                return database.inTransaction(() -> super.takeTurn(key, now, interval));
            }

            @Override
            public Standing told(Key key, FeedPage numbers, Instant now, Duration grace) {
                return database.inTransaction(() -> super.told(key, numbers, now, grace));
            }

            @Override
            public long lose(Key key, Range range) {
                return database.inTransaction(() -> super.lose(key, range));
            }
        };
        table.dataSource = database.dataSource();
        table.failures = reports.failures;
        return table;
    }
}
