package io.fareline.journeys.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Everything the ledger knows of one booking: the request that made it, and those that were about it. */
final class Story {
    private final Entry made;
    private final List<Entry> later = new ArrayList<>();

    Story(Entry made) {
        this.made = made;
    }

    void add(Entry entry) {
        later.add(entry);
    }

    Entry made() {
        return made;
    }

    private boolean mayHaveHappened(Ask.Kind kind) {
        return later.stream().anyMatch(entry -> entry.ask().kind() == kind && entry.mayHaveHappened());
    }

    /** Whether somebody asked for tickets and was not refused. */
    boolean mayBeTicketed() {
        return made.ask().kind() == Ask.Kind.BUY && made.mayHaveHappened() || mayHaveHappened(Ask.Kind.PAY);
    }

    private Optional<Reply> promised(String state) {
        if (made.is(state)) return made.settled();
        return later.stream().filter(entry -> entry.is(state)).findFirst().flatMap(Entry::settled);
    }

    /** What is wrong with the booking, seen from what was promised; none when all is as it was promised. */
    Optional<String> wrong(Rows.Row row) {
        var first = made.settled().orElseThrow();
        if (row == null) return Optional.of(made.ask() + " was acknowledged and its booking is gone: " + first);
        if (!row.client().equals(made.ask().client())) return Optional.of(row + " is now of " + row.client());
        if (row.total() != first.json().path("total").path("amount").asLong())
            return Optional.of(row + " has another total than was promised: " + first);
        var cancelled = promised("CANCELLED");
        if (cancelled.isPresent()) return wronglyCancelled(row, cancelled.get());
        var ticketed = promised("TICKETED");
        if (ticketed.isPresent()) return wronglyTicketed(row, ticketed.get());
        return wronglyLeft(row);
    }

    private Optional<String> wronglyCancelled(Rows.Row row, Reply promise) {
        var refunded = promise.json().path("refunded").path("amount").asLong();
        if (row.state().equals("CANCELLED") && row.refunded() == refunded) return Optional.empty();
        return Optional.of(row + " was cancelled with a refund of " + refunded);
    }

    private Optional<String> wronglyTicketed(Rows.Row row, Reply promise) {
        var numbers = StreamSupport.stream(promise.json().path("tickets").spliterator(), false)
                .map(ticket -> ticket.path("number").asText())
                .sorted()
                .toList();
        if (!row.tickets().equals(numbers)) return Optional.of(row + " has other tickets than " + numbers);
        if (row.state().equals("TICKETED") && row.captured() == row.total()) return Optional.empty();
        if (row.state().equals("CANCELLED") && mayHaveHappened(Ask.Kind.CANCEL)) return Optional.empty();
        return Optional.of(row + " was acknowledged as ticketed");
    }

    private Optional<String> wronglyLeft(Rows.Row row) {
        return switch (row.state()) {
            case "HELD", "EXPIRED" ->
                row.kept() == 0 ? Optional.empty() : Optional.of(row + " is charged and has no tickets");
            case "TICKETED" ->
                mayBeTicketed() ? Optional.empty() : Optional.of(row + " is ticketed, and nobody was told to pay");
            case "CANCELLED" ->
                mayBeTicketed() || mayHaveHappened(Ask.Kind.CANCEL)
                        ? Optional.empty()
                        : Optional.of(row + " was held for its client and is cancelled");
            default -> Optional.of(row + " is still between two states");
        };
    }
}
