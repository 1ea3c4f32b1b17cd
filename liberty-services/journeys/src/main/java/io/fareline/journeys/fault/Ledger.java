package io.fareline.journeys.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Everything that a load asked for and was told, to be held against the databases afterwards. */
public final class Ledger {
    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> reads = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();

    Entry open(Ask ask) {
        var entry = new Entry(ask);
        entries.add(entry);
        return entry;
    }

    void count(String kind, String outcome) {
        add(outcomes, kind, outcome);
    }

    /** A request that changes nothing, which nobody contends for. */
    void countRead(String kind, String outcome) {
        add(reads, kind, outcome);
    }

    private static void add(Map<String, LongAdder> counts, String kind, String outcome) {
        counts.computeIfAbsent(kind + " -> " + outcome, _ -> new LongAdder()).increment();
    }

    /** A fault that is seen by the answer alone. */
    void fault(String text) {
        faults.computeIfAbsent(text, _ -> new LongAdder()).increment();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Requests that were answered, by kind and outcome, those included that change nothing. */
    public Map<String, Long> outcomes() {
        var counts = new TreeMap<String, Long>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        reads.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        return counts;
    }

    /** Operations that were answered: requests to change something, repeated ones included, tries without a final answer not. */
    public long operations() {
        return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public long duplicates() {
        return entries.stream().mapToLong(Entry::repeats).sum();
    }

    /** Tries after which nobody knew what had happened. */
    public long unanswered() {
        return entries.stream().mapToLong(Entry::timesUnanswered).sum();
    }

    /** Requests whose outcome never became known. */
    public List<Entry> unsettled() {
        return entries.stream().filter(entry -> entry.settled().isEmpty()).toList();
    }

    /** Answers that must never be: other bytes for the same key, or an error of ours. */
    List<String> wrongAnswers() {
        var wrong = new java.util.ArrayList<>(faults.keySet());
        entries.forEach(entry -> wrong.addAll(entry.faults()));
        return wrong;
    }
}
