package io.fareline.booking.stub;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.feed.FeedPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Flight's outbox, played by the test: what it has told, by number, whether or not the stream has it. */
public final class StubFeed {
    private final List<CloudEvent> told = new ArrayList<>();

    /** Adds an event under the next number. */
    public synchronized CloudEvent tell(LongFunction<CloudEvent> event) {
        var next = event.apply(told.size() + 1L);
        told.add(next);
        return next;
    }

    synchronized void handle(Exchange exchange) throws IOException {
        long after = Long.parseLong(exchange.query("after"));
        long limit = Long.parseLong(exchange.query("limit"));
        var page = told.stream()
                .filter(event -> event.sequence() > after)
                .limit(limit)
                .toList();
        exchange.send(200, new FeedPage(1, told.size(), page).toJson());
    }
}
