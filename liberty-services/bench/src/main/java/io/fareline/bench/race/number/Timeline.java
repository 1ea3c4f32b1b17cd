package io.fareline.bench.race.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The seats that a hold had after each transaction that concerned them, which its lock keeps in an order. */
record Timeline(List<State> states) {
    /**
     * @param transaction empty for how the race found it
     * @param first when it began to change the seats @param last when it did so for the last time
     * @param causes why it did
     */
    record State(String transaction, long first, long last, List<SeatCause> causes, Seating seating) {
        boolean isSeatedAgain() {
            return causes.stream().anyMatch(cause -> cause.request().isEmpty());
        }
    }

    static Timeline of(List<SeatStep> steps, List<SeatCause> causes) {
        var building = new Building();
        var items = new TreeMap<Long, Runnable>();
        for (var step : steps) items.put(step.number(), () -> building.add(step));
        for (var cause : causes) items.put(cause.number(), () -> building.add(cause));
        items.values().forEach(Runnable::run);
        building.close();
        return new Timeline(List.copyOf(building.states));
    }

    private static final class Building {
        private final List<State> states = new ArrayList<>(List.of(new State("", 0, 0, List.of(), Seating.NONE)));
        private final Set<Sitting> sittings = new HashSet<>();
        private List<SeatCause> causes = new ArrayList<>();
        private String transaction = "";
        private long first;
        private long last;

        void add(SeatStep step) {
            in(step.transaction(), step.at());
            if (step.sits()) sittings.add(step.sitting());
            else sittings.remove(step.sitting());
        }

        void add(SeatCause cause) {
            in(cause.transaction(), cause.at());
            causes.add(cause);
        }

        private void in(String next, long at) {
            if (!next.equals(transaction)) {
                close();
                transaction = next;
                first = at;
            }
            last = at;
        }

        void close() {
            if (transaction.isEmpty()) states.clear();
            states.add(new State(transaction, first, last, List.copyOf(causes), Seating.of(sittings)));
            causes = new ArrayList<>();
        }
    }

    Seating latest() {
        return states.getLast().seating();
    }

    /** By the number of each state but the first, what was there before it. */
    Seating before(int place) {
        return place == 0 ? Seating.NONE : states.get(place - 1).seating();
    }

    /** Whether somebody who asked in this time can have seen this: who looks keeps the next one out. */
    boolean showed(Map<Long, Map<Integer, String>> legs, long begin, long end) {
        for (int place = 0; place < states.size(); place++) {
            var state = states.get(place);
            boolean gone = place + 1 < states.size()
                    && !states.get(place + 1).isSeatedAgain()
                    && states.get(place + 1).first() < begin;
            if (state.last() <= end && !gone && state.seating().legs().equals(legs)) return true;
        }
        return false;
    }
}
