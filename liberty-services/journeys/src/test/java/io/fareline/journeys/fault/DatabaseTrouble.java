package io.fareline.journeys.fault;

import java.time.Duration;
import java.util.List;

/** What goes wrong between the services and their databases. A database protocol leaves no room for a second answer. */
enum DatabaseTrouble {
    REFUSED(Duration.ofMillis(1500)),
    HANGS(Duration.ofSeconds(3)),
    SLOW(Duration.ofSeconds(3)),
    /** What was asked is done, a commit perhaps, and its answer is lost at once. */
    ANSWER_LOST(Duration.ofSeconds(1)),
    /** The same, some statements later. */
    ANSWER_LOST_LATER(Duration.ofSeconds(1));

    private static final List<String> LINKS =
            List.of("booking-postgresql", "flight-postgresql", "payment-postgresql", "provider-postgresql");
    private static final int CONNECTIONS = 6;
    private static final int LATER_BYTES = 700;
    private final Duration lasting;

    DatabaseTrouble(Duration lasting) {
        this.lasting = lasting;
    }

    Duration lasting() {
        return lasting;
    }

    void begin(Links links) {
        for (var link : LINKS) {
            switch (this) {
                case REFUSED -> links.refuse(link);
                case HANGS -> links.hang(link);
                case SLOW -> links.delay(link, Duration.ofMillis(50));
                case ANSWER_LOST -> links.cut(link, 0, CONNECTIONS);
                case ANSWER_LOST_LATER -> links.cut(link, LATER_BYTES, CONNECTIONS);
            }
        }
    }

    void end(Links links) {
        LINKS.forEach(links::clear);
    }

    /** How often it has struck anybody so far. */
    static long struck(Links links) {
        return LINKS.stream()
                .mapToLong(link -> links.link(link).counters().struck())
                .sum();
    }
}
