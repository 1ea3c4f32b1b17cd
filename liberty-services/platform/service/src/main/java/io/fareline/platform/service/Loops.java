package io.fareline.platform.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that a service does again and again without being asked. A loop never overlaps itself within a process, goes on
 * after a failure, and ends with the application. What must happen once across processes is the work's own business.
 */
@ApplicationScoped
public class Loops {
    private static final Logger LOG = Logger.getLogger(Loops.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject
    Configuration configuration;

    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Runs the work now and then again, each time that long after its last end. */
    public synchronized void every(Duration pause, String name, Runnable work) {
        int most = configuration.integer("fareline.loops.maximum", 1, 100);
        if (running.size() >= most)
            throw new IllegalStateException("More than " + most + " loops; raise fareline.loops.maximum.");
        running.add(executor.scheduleWithFixedDelay(
                () -> once(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** True once the application is going down, for work that is long enough to ask. */
    public boolean areStopping() {
        return stopping.get();
    }

    @PreDestroy
    synchronized void stop() {
        stopping.set(true);
        running.forEach(loop -> loop.cancel(false));
    }

    private void once(String name, Runnable work) {
        if (stopping.get()) return;
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A round of " + name + " failed; the next one goes on.", fault);
        }
    }
}
