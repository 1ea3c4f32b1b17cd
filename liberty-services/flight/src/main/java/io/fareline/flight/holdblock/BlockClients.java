package io.fareline.flight.holdblock;

import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Has a client place no holds, and lifts that again; it holds from the next batch of holds on, on every server. */
@ApplicationScoped
class BlockClients {
    private static final Duration LONGEST = Duration.ofDays(3650);

    @Inject
    HoldBlocks blocks;

    @Inject
    Clock clock;

    HoldBlockPage page(HoldBlockParameters query) {
        String after = query.after == null ? "" : query.after;
        return HoldBlockPage.of(blocks.after(after, clock.instant(), query.limit + 1), query.limit);
    }

    /** @throws InvalidRequest when it would be over already, or only in ages */
    HoldBlock block(String client, HoldBlockRequest wanted, String staff) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = wanted.until() == null ? null : wanted.until().truncatedTo(ChronoUnit.MILLIS);
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))))
            throw InvalidRequest.field("until", "must be in the future, by ten years at most");
        return blocks.set(new HoldBlock(client, wanted.reason(), staff, now, until));
    }

    void lift(String client) {
        blocks.lift(client);
    }
}
