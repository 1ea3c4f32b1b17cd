package io.fareline.booking.settlement;

import io.fareline.booking.BookingSettings;
import io.fareline.platform.service.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settles a booking while its client waits, for a stated time at most. What takes longer goes on in the background, and
 * in another process if need be. So many clients wait at a time and no more, or a payment service that hangs would take
 * every thread; the bookings of the others are settled without them.
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

    private Semaphore waiting;

    @PostConstruct
    void open() {
        waiting = new Semaphore(settings.settleWaiting());
    }

    /** Returns when the booking is at rest or the time is over; what it came to is read afterwards. */
    public void waitFor(UUID bookingId, UUID owner) {
        if (!waiting.tryAcquire()) {
            driveOnce(bookingId, owner);
            return;
        }
        try {
            long millis = settings.settleWithin().toMillis();
            run(bookingId, () -> driveFor(bookingId, owner, Duration.ofMillis(millis)))
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException | ExecutionException later) {
            LOG.log(Level.FINE, "Booking {0} settles later.", bookingId);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
    }

    private void driveOnce(UUID bookingId, UUID owner) {
        try {
            run(bookingId, () -> driver.drive(bookingId, owner));
        } catch (RejectedExecutionException later) {
            LOG.log(Level.FINE, "Booking {0} settles later.", bookingId);
        }
    }

    private CompletableFuture<Void> run(UUID bookingId, Runnable work) {
        return CompletableFuture.runAsync(work, executor).whenComplete((_, fault) -> log(bookingId, fault));
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
