package io.fareline.client.search;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.stream.Stream;

/** Flights between two airports or cities, in the order of their departure by the clock. */
public final class Schedules {
    private static final int USUAL = 200;
    private static final TypeReference<Page<ScheduledFlight>> PAGE = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public Schedules(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param after cursor of a page, null for the first one */
    public Page<ScheduledFlight> page(ScheduleQuestion question, String after, int limit) {
        var call = Call.get("/v1/schedules")
                .with("origin", question.origin())
                .with("destination", question.destination())
                .with("from", question.from())
                .with("days", question.days())
                .with("after", after)
                .with("limit", Pages.checked(limit));
        return exchange.send(call, PAGE);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<ScheduledFlight> all(ScheduleQuestion question) {
        return Pages.all(after -> page(question, after, USUAL));
    }
}
