package io.fareline.booking.settlement;

import io.fareline.booking.BookingSettings;
import io.fareline.platform.service.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settles a booking while its client waits, for a stated time at most. What takes longer goes on in the background, and
 * in another process if need be.
 */
@ApplicationScoped
public class Settle {
    private static final Logger LOG = Logger.getLogger(Settle.class.getName());

    @Resource(lookup = "concurrent/settlement")
    ManagedExecutorService executor;

    @Inject
    Driver driver;

    @Inject
    Ids ids;

    @Inject
    BookingSettings settings;

    /** Returns when the booking is at rest or the time is over; what it came to is read afterwards. */
    public void waitFor(UUID bookingId, UUID owner) {
        long millis = settings.settleWithin().toMillis();
        try {
            var settled = CompletableFuture.runAsync(
                            () -> driveFor(bookingId, owner, Duration.ofMillis(millis)), executor)
                    .whenComplete((_, fault) -> log(bookingId, fault));
            settled.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException | ExecutionException later) {
            LOG.log(Level.FINE, "Booking {0} settles later.", bookingId);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void driveFor(UUID bookingId, UUID owner, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int attempt = 0; !driver.drive(bookingId, owner); attempt++) {
            var pause = settings.pauseAfter(attempt);
            if (System.nanoTime() + pause.toNanos() > end) return;
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void log(UUID bookingId, Throwable fault) {
        if (fault != null) LOG.log(Level.WARNING, "Settling booking " + bookingId + " failed; it is resumed.", fault);
    }
}
