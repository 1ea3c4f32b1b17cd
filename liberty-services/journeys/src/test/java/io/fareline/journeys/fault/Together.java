package io.fareline.journeys.fault;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with many cases, some at a time, and tells of all that failed and not only of the first. */
final class Together {
    private static final int AT_A_TIME = Integer.getInteger("fareline.matrix.together", 12);

    private Together() {}

    /** Some at a time: what makes work for the servers. */
    static void run(List<MatrixCase> cases, Consumer<MatrixCase> what) {
        run(cases, what, new Semaphore(AT_A_TIME));
    }

    /** All at once: what mostly waits, and must not wait for one another. */
    static void runAll(List<MatrixCase> cases, Consumer<MatrixCase> what) {
        run(cases, what, new Semaphore(Math.max(1, cases.size())));
    }

    private static void run(List<MatrixCase> cases, Consumer<MatrixCase> what, Semaphore room) {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : cases) {
                threads.submit(() -> {
                    room.acquireUninterruptibly();
                    try {
                        what.accept(each);
                    } catch (RuntimeException | AssertionError failed) {
                        failures.add(
                                failed instanceof AssertionError
                                        ? failed
                                        : new AssertionError(each + " " + failed, failed));
                    } finally {
                        room.release();
                    }
                });
            }
        }
        if (failures.isEmpty()) return;
        var all = new AssertionError(failures.size() + " of " + cases.size() + " cases failed");
        failures.forEach(all::addSuppressed);
        var text = new StringBuilder(all.getMessage());
        failures.forEach(failure -> text.append("\n- ").append(failure.getMessage()));
        throw new AssertionError(text.toString(), failures.peek());
    }
}
