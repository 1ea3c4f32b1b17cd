package io.fareline.flight.seatblocking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Has seats blocked and counts what came of it. */
@ApplicationScoped
class BlockSeats {
    @Inject
    ChangeSeatBlocks changeSeatBlocks;

    @Inject
    SeatBlockMetrics metrics;

    SeatBlockReport of(SeatBlockChangeRequest wanted, ChangeSeatBlocks.Order order) {
        try {
            var report = changeSeatBlocks.of(wanted, order);
            metrics.count("made");
            return report;
        } catch (Refusal refusal) {
            metrics.count(refusal.reason().name().toLowerCase(Locale.ROOT));
            throw refusal;
        } catch (io.fareline.flight.lostupdate.Refusal lost) {
            metrics.count(lost.reason().name().toLowerCase(Locale.ROOT));
            throw lost;
        }
    }
}
