package io.fareline.bench.search.freshness;

import io.fareline.bench.search.NetworkOnSale;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.call.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Schedule files that come in through the public API while seats are sold: a flight is moved, another one cancelled. */
final class ImportedChanges {
    private static final long COMMIT_PAUSE_MILLIS = 2;
    private static final String STATE =
            "select status || ' ' || departs_local from scheduled_leg where carrier = ? and number = ?";

    private final EdgeCalls edge;
    private final NetworkOnSale onSale;
    private final List<Watcher> watchers;
    private final List<Outcome> outcomes = new ArrayList<>();

    ImportedChanges(EdgeCalls edge, NetworkOnSale onSale, List<Watcher> watchers) {
        this.edge = edge;
        this.onSale = onSale;
        this.watchers = watchers;
    }

    /**
     * One change at one server, in seconds.
     *
     * @param afterCommit from the last look at the database that did not find it to the first answer that showed it
     * @param afterRequest from the request of the import
     */
    record Outcome(String what, String server, double afterCommit, double afterRequest) {}

    List<Outcome> outcomes() {
        return outcomes;
    }

    void moves(ProbeSchedule schedule) throws Exception {
        int number = ProbeSchedule.TO_BE_MOVED;
        var before = watchers.getFirst().ask(schedule.changingOn(), ProbeSchedule.flight(number));
        if (before.departsAt().isEmpty()) throw new IllegalStateException("what is to be moved is not offered");
        make(
                "moved",
                schedule,
                number,
                shown -> !shown.departsAt().isEmpty() && !shown.departsAt().equals(before.departsAt()));
    }

    void cancels(ProbeSchedule schedule) throws Exception {
        int number = ProbeSchedule.TO_BE_CANCELLED;
        var before = watchers.getFirst().ask(schedule.changingOn(), ProbeSchedule.flight(number));
        if (before.departsAt().isEmpty()) throw new IllegalStateException("what is to be cancelled is not offered");
        make("cancelled", schedule, number, shown -> shown.departsAt().isEmpty());
    }

    private void make(String what, ProbeSchedule schedule, int number, Predicate<Watcher.Shown> isShown)
            throws Exception {
        var answered = new AtomicReference<>(Instant.MAX);
        var change = new Watcher.Change(schedule.changingOn(), ProbeSchedule.flight(number), isShown, answered::get);
        long request = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> commits = () -> committed(number);
            var committed = threads.submit(commits);
            var seen = new ArrayList<Future<Watcher.Sight>>();
            for (var watcher : watchers) seen.add(threads.submit(() -> watcher.sees(change)));
            var answer = edge.importSchedule(schedule.file(), false);
            answered.set(Instant.now());
            tellOf(answer, what);
            for (int place = 0; place < watchers.size(); place++) {
                long at = seen.get(place).get().answered();
                outcomes.add(new Outcome(
                        what, watchers.get(place).name(), (at - committed.get()) / 1e9, (at - request) / 1e9));
            }
        }
    }

    private static void tellOf(Http.Answer answer, String what) {
        answer.orTrouble("The import by which a flight is " + what);
    }

    /** The last moment at which the database did not have the change, but for the pause between two looks. */
    private long committed(int number) throws InterruptedException {
        return onSale.with(connection -> {
            try (var statement = connection.prepareStatement(STATE)) {
                statement.setString(1, ProbeSchedule.CARRIER);
                statement.setInt(2, number);
                String before = null;
                for (long last = System.nanoTime(); ; ) {
                    long asked = System.nanoTime();
                    var row = statement.executeQuery();
                    row.next();
                    if (before == null) before = row.getString(1);
                    if (!before.equals(row.getString(1))) return last;
                    last = asked;
                    Thread.sleep(COMMIT_PAUSE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        });
    }
}
