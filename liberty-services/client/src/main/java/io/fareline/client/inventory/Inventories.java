package io.fareline.client.inventory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What may be sold of dated flights that still fly. */
public final class Inventories {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/inventories";
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private static final TypeReference<FlightInventory> FLIGHT = new TypeReference<>() {};
    private static final TypeReference<InventoryReport> REPORT = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<LegInventory> legs, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public Inventories(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Some of the dated legs, by flight number and date.
     *
     * @param after cursor of a page, null for the first one
     * @param limit 100 at most
     */
    public Page<LegInventory> page(InventoryQuestion question, String after, int limit) {
        var call = Call.get(ALL)
                .with("carrier", question.carrier())
                .with("flightNumber", question.flightNumber())
                .with("from", question.from())
                .with("to", question.to())
                .with("leftAtMost", question.leftAtMost())
                .with("oversold", question.oversold())
                .with("after", after)
                .with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.legs, listed.after);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<LegInventory> all(InventoryQuestion question) {
        return Pages.all(after -> page(question, after, USUAL));
    }

    /** A dated flight, leg by leg. */
    public FlightInventory get(String flightNumber, LocalDate operatingOn) {
        return exchange.send(Call.get(ALL + "/" + Call.segment(flightNumber) + "/" + operatingOn), FLIGHT);
    }

    /** What a change would do; nothing is changed. Its version makes the change, and none other. */
    public InventoryReport tryOut(InventoryChange change) {
        return send(change, true, IdempotencyKey.random());
    }

    /** Changes all that was asked for, or nothing. */
    public InventoryReport change(InventoryChange change) {
        return change(change, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public InventoryReport change(InventoryChange change, IdempotencyKey key) {
        return send(change, false, key);
    }

    private InventoryReport send(InventoryChange change, boolean dryRun, IdempotencyKey key) {
        return exchange.send(Call.post("/v1/inventory-changes", change, key).with("dryRun", dryRun), REPORT);
    }
}
