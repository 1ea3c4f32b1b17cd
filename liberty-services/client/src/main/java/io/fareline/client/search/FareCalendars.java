package io.fareline.client.search;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;

/** Asks for fare calendars. */
public final class FareCalendars {
    private static final TypeReference<FareCalendar> CALENDAR = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public FareCalendars(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The lowest total of each day, in the order of the days. */
    public FareCalendar get(CalendarQuestion question) {
        var call = Call.get("/v1/fare-calendar")
                .with("origin", question.origin())
                .with("destination", question.destination())
                .with("from", question.from())
                .with("days", question.days())
                .with("cabin", question.cabin())
                .with("adults", question.party().adults())
                .with("children", question.party().children())
                .with("infants", question.party().infants());
        return exchange.send(call, CALENDAR);
    }
}
