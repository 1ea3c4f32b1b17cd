package io.fareline.platform.outbox.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.inbox.InboxFixture;
import io.fareline.platform.outbox.relay.RelayFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FillLoopTest {
    private final RelayFixture shop = new RelayFixture(Topology.SINGLE);
    private final InboxFixture reports = new InboxFixture(shop.database, shop.clock);
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final FillFixture filling = new FillFixture(reports);

    @Test
    void aProducerThatIsAwayIsLeftAloneLongerEachTime() {
        var loop = new FillLoop();
        loop.fillGaps = filling.fillGaps();
        loop.clock = shop.clock;
        var backoff = FillFixture.settings().backoff();
        filling.isAway = true;
        for (int second = 0; second < 120; second++) {
            loop.round(recorder, backoff);
            shop.clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(5, filling.asked.get(), "after 0, 10, 20, 40 and 80 seconds");
        filling.isAway = false;
        shop.clock.pass(Duration.ofMinutes(1));
        loop.round(recorder, backoff);
        loop.round(recorder, backoff);
        assertEquals(6, filling.asked.get(), "at once, and then at the usual pace");
    }
}
