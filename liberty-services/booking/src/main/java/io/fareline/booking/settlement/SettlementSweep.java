package io.fareline.booking.settlement;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Leases;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes up bookings that nobody settles: their process died, or an outcome was unknown and its pause is over. */
@ApplicationScoped
class SettlementSweep {
    private static final Logger LOG = Logger.getLogger(SettlementSweep.class.getName());
    private static final Set<BookingState> SETTLING = Stream.of(BookingState.values())
            .filter(BookingState::isSettling)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(BookingState.class)));

    @Resource(lookup = "concurrent/settlement")
    ManagedExecutorService executor;

    @Inject
    Loops loops;

    @Inject
    Leases leases;

    @Inject
    Driver driver;

    @Inject
    Ids ids;

    @Inject
    BookingSettings settings;

    void onStart(@Observes @Priority(5000) Startup start) {
        loops.every(settings.sweepEvery(), "settling bookings", this::sweep);
    }

    private void sweep() {
        var due = leases.due(SETTLING);
        var workers = new Semaphore(settings.sweepWorkers());
        try {
            for (var bookingId : due) {
                workers.acquire();
                drive(bookingId, workers);
            }
            workers.acquire(settings.sweepWorkers());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void drive(UUID bookingId, Semaphore workers) {
        try {
            CompletableFuture.runAsync(() -> driver.drive(bookingId, ids.next()), executor)
                    .whenComplete((_, fault) -> {
                        workers.release();
                        if (fault != null) LOG.log(Level.WARNING, "Booking " + bookingId + " could not go on.", fault);
                    });
        } catch (RejectedExecutionException busy) {
            workers.release();
            LOG.log(Level.FINE, "No room to settle booking {0} now.", bookingId);
        }
    }
}
