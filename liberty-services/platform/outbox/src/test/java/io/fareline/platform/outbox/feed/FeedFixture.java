package io.fareline.platform.outbox.feed;

import io.fareline.platform.outbox.OutboxFixture;
import io.fareline.platform.outbox.TestDatabase;

/** The feed of the service that is called shop. */
public final class FeedFixture {
    public static final int MOST = 100;

    private FeedFixture() {}

    public static ReadFeed feed(TestDatabase database) {
        var feed = new ReadFeed();
        feed.dataSource = database.dataSource();
        feed.settings = OutboxFixture.SETTINGS;
        feed.most = MOST;
        return feed;
    }
}
