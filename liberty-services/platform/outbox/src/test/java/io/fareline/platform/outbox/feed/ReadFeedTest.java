package io.fareline.platform.outbox.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.relay.RelayFixture;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadFeedTest {
    private final RelayFixture shop = new RelayFixture(Topology.SINGLE);
    private final ReadFeed feed = FeedFixture.feed(shop.database);

    @Test
    void eventsComeInTheOrderOfTheirNumbersAsTheStreamHasThem() {
        for (int i = 1; i <= 5; i++) shop.add("order " + i);
        shop.relay().run();
        var page = feed.after(1, 3);
        assertEquals(shop.published().subList(1, 4), page.events());
        assertEquals(1, page.oldest());
        assertEquals(5, page.last());
        assertEquals(page, FeedPage.of(page.toJson()));
    }

    @Test
    void whatHasNoNumberYetIsNotTold() {
        shop.add("order 1");
        assertEquals(new FeedPage(1, 0, List.of()), feed.after(0, 10));
    }

    @Test
    void whatIsPastRetentionShowsInTheOldestNumber() {
        for (int i = 1; i <= 5; i++) shop.add("order " + i);
        shop.relay().run();
        shop.database.execute("delete from outbox where sequence <= 2");
        var page = feed.after(0, 10);
        assertEquals(3, page.oldest());
        assertEquals(
                List.of(3L, 4L, 5L),
                page.events().stream().map(CloudEvent::sequence).toList());
        shop.database.execute("delete from outbox");
        assertEquals(new FeedPage(6, 5, List.of()), feed.after(0, 10));
    }

    @Test
    void theNumbersAloneCostNoEvents() {
        shop.add("order 1");
        shop.relay().run();
        assertEquals(new FeedPage(1, 1, List.of()), feed.after(0, 0));
    }

    @Test
    void beyondTheLimitsIsRefused() {
        assertThrows(InvalidRequest.class, () -> feed.after(-1, 1));
        assertThrows(InvalidRequest.class, () -> feed.after(0, -1));
        assertThrows(InvalidRequest.class, () -> feed.after(0, FeedFixture.MOST + 1));
        feed.after(0, FeedFixture.MOST);
    }

    @Test
    void whatIsNoPageIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FeedPage.of(Json.createObjectBuilder().add("oldest", 1).build()));
        assertThrows(
                IllegalArgumentException.class,
                () -> FeedPage.of(Json.createObjectBuilder()
                        .add("oldest", "1")
                        .add("last", 2)
                        .add("events", Json.createArrayBuilder())
                        .build()));
    }
}
