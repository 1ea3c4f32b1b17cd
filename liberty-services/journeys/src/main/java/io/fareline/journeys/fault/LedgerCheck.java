package io.fareline.journeys.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a ledger against the databases once everything is at rest: what was acknowledged is there as it was acknowledged,
 * and what was not is neither there nor paid for.
 */
public final class LedgerCheck {
    public static final String SAME_BYTES = "Every answer to one key is the same, and none is an error of ours";
    public static final String KNOWN = "Every request came to a known outcome";
    public static final String KEPT = "What was acknowledged is there as it was acknowledged";
    public static final String CHARGED = "Nobody has seats or charges that were not asked for, or that were refused";
    public static final String SEATS = "No more seats are taken than a flight has";

    public static final String SHOWN =
            "Each client is shown its own bookings as the database holds them, and no others";

    private final Ledger ledger;
    private final ContestedFlights flights;

    LedgerCheck(Ledger ledger, ContestedFlights flights) {
        this.ledger = ledger;
        this.flights = flights;
    }

    /** What breaks each check, by its sentence; nothing where it holds. */
    Map<String, List<String>> offenders(Rows rows) {
        var stories = stories();
        var offenders = new LinkedHashMap<String, List<String>>();
        offenders.put(SAME_BYTES, ledger.wrongAnswers());
        offenders.put(
                KNOWN,
                ledger.unsettled().stream().map(entry -> entry.ask().toString()).toList());
        offenders.put(
                KEPT,
                stories.entrySet().stream()
                        .flatMap(story -> story.getValue().wrong(rows.of(story.getKey())).stream())
                        .toList());
        offenders.put(CHARGED, unasked(rows, stories));
        offenders.put(SEATS, oversold(rows, stories));
        return offenders;
    }

    /** By the booking's id. */
    private Map<String, Story> stories() {
        var stories = new HashMap<String, Story>();
        var entries = ledger.entries();
        for (var entry : entries)
            if (entry.ask().bookingId() == null && entry.isAcknowledged())
                stories.put(entry.bookingId(), new Story(entry));
        for (var entry : entries)
            if (entry.ask().bookingId() != null)
                stories.get(entry.ask().bookingId()).add(entry);
        return stories;
    }

    private List<String> unasked(Rows rows, Map<String, Story> stories) {
        var byKey = new HashMap<String, Entry>();
        ledger.entries().stream()
                .filter(entry -> entry.ask().bookingId() == null)
                .forEach(entry -> byKey.put(entry.ask().key(), entry));
        var clients =
                ledger.entries().stream().map(entry -> entry.ask().client()).toList();
        var known = java.util.Set.copyOf(clients);
        var offenders = new ArrayList<String>();
        for (var row : rows.all()) {
            if (row.kept() == 0 && !row.takesSeats() || !known.contains(row.client())) continue;
            var story = stories.get(row.id());
            var entry = story == null && row.key() != null ? byKey.get(row.key()) : null;
            if (story != null && row.kept() > 0 && !story.mayBeTicketed())
                offenders.add(row + " is charged, and every payment was refused");
            if (story == null && (entry == null || !entry.mayHaveHappened()))
                offenders.add(row + (entry == null ? " was asked for by nobody" : " was refused: " + entry.settled()));
        }
        return offenders;
    }

    private List<String> oversold(Rows rows, Map<String, Story> stories) {
        var taken = new HashMap<String, Integer>();
        stories.forEach((id, story) -> {
            var row = rows.of(id);
            if (row == null || !row.takesSeats()) return;
            for (var segment : story.made().settled().orElseThrow().json().path("segments"))
                taken.merge(
                        segment.path("flightNumber").asText() + " "
                                + segment.path("departsAt").asText(),
                        1,
                        Integer::sum);
        });
        return taken.entrySet().stream()
                .filter(flight -> flights.seats(flight.getKey().split(" ")[0]) < flight.getValue())
                .map(flight -> flight.getKey() + " has " + flight.getValue() + " takers for "
                        + flights.seats(flight.getKey().split(" ")[0]) + " seats")
                .toList();
    }
}
