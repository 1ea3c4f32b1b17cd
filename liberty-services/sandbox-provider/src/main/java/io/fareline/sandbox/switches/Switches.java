package io.fareline.sandbox.switches;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.switches.Switch.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The switches that are set. They live in memory: a provider that is started again behaves well again. */
public final class Switches {
    private static final Comparator<Switch> MOST_PRECISE_FIRST =
            Comparator.comparingInt((Switch set) -> set.selector().precision()).reversed();

    private final int most;
    private final List<Switch> set = new ArrayList<>();

    public Switches(int most) {
        this.most = most;
    }

    /** Puts it in the place of the one with the same selector; one with nothing left only takes that one away. */
    synchronized void put(Switch changed) {
        set.removeIf(other -> other.isSpent() || other.selector().equals(changed.selector()));
        if (changed.isSpent()) return;
        if (set.size() == most) throw new ApiError(INVALID_REQUEST, "There are too many switches.");
        set.add(changed);
        set.sort(MOST_PRECISE_FIRST);
    }

    synchronized void clear() {
        set.clear();
    }

    synchronized List<Switch> all() {
        return set.stream().filter(each -> !each.isSpent()).toList();
    }

    /** Whether any switch asks for the reference of an operation, which costs a look-up to know. */
    public synchronized boolean askForReferences() {
        return set.stream().anyMatch(each -> each.selector().reference() != null);
    }

    /** Counts one down and says from which switch; empty when the fault is not due. */
    synchronized Optional<Switch> take(Fault fault, Kind kind, String reference) {
        for (int i = 0; i < set.size(); i++) {
            var found = set.get(i);
            if (found.left(fault) == 0 || !found.selector().matches(kind, reference)) continue;
            set.set(i, found.plus(fault, -1));
            return Optional.of(found);
        }
        return Optional.empty();
    }

    /** Counts one up again, since what it was taken for has left no effect; nothing when the switch is gone. */
    synchronized void giveBack(Fault fault, Selector selector) {
        set.replaceAll(each -> each.selector().equals(selector) ? each.plus(fault, 1) : each);
    }
}
