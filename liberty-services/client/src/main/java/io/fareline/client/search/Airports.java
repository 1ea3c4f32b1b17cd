package io.fareline.client.search;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.stream.Stream;

/** Airports, in the order of their codes. */
public final class Airports {
    private static final int USUAL = 200;
    private static final TypeReference<Airport> AIRPORT = new TypeReference<>() {};
    private static final TypeReference<Page<Airport>> PAGE = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public Airports(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The airport with that IATA code. */
    public Airport get(String iata) {
        return exchange.send(Call.get("/v1/airports/" + Call.segment(iata)), AIRPORT);
    }

    /** @param after cursor of a page, null for the first one */
    public Page<Airport> page(String after, int limit) {
        return exchange.send(Call.get("/v1/airports").with("after", after).with("limit", Pages.checked(limit)), PAGE);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<Airport> all() {
        return Pages.all(after -> page(after, USUAL));
    }
}
