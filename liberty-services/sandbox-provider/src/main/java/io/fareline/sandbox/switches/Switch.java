package io.fareline.sandbox.switches;

import java.util.EnumMap;
import java.util.Map;

/** How often each fault is still to happen to the operations that the selector names, and how long a delay is. */
record Switch(Selector selector, Map<Fault, Integer> left, Delay delay) {

    /** Which operations: null means any kind, or any reference. */
    record Selector(Kind kind, String reference) {

        boolean matches(Kind otherKind, String otherReference) {
            return (kind == null || kind == otherKind) && (reference == null || reference.equals(otherReference));
        }

        /** The more it says, the earlier it is asked; a reference says more than a kind. */
        int precision() {
            return (reference == null ? 0 : 2) + (kind == null ? 0 : 1);
        }
    }

    Switch {
        left = Map.copyOf(left);
    }

    int left(Fault fault) {
        return left.getOrDefault(fault, 0);
    }

    Switch plus(Fault fault, int change) {
        var changed = new EnumMap<Fault, Integer>(Fault.class);
        changed.putAll(left);
        changed.merge(fault, change, Integer::sum);
        return new Switch(selector, changed, delay);
    }

    boolean isSpent() {
        return left.values().stream().allMatch(count -> count == 0);
    }
}
