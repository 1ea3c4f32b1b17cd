package io.fareline.client.seatlayout;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.util.List;

/**
 * The plans of seats of carriers' configurations. Where staff have set none, a rule makes one. The same plan again changes
 * nothing, so that no key is needed; each change leaves an audit entry.
 */
public final class SeatLayouts {
    private static final String PATH = "/v1/seat-layouts";
    private static final TypeReference<SeatLayout> LAYOUT = new TypeReference<>() {};
    private final Exchange exchange;

    record Wanted(List<PlannedCabin> cabins) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public SeatLayouts(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The plan that it has: the one that was set, or else by rule. */
    public SeatLayout of(Equipment equipment) {
        return exchange.send(with(Call.get(PATH), equipment), LAYOUT);
    }

    /**
     * Sets its plan, with as many seats for sale in each cabin as the configuration has. Who sits in a seat that is not there any
     * more is given another, or none.
     */
    public SeatLayout set(Equipment equipment, List<PlannedCabin> cabins) {
        return exchange.send(with(Call.put(PATH, new Wanted(cabins), null), equipment), LAYOUT);
    }

    /** Takes the plan away, so that there is one by rule. */
    public SeatLayout remove(Equipment equipment) {
        return exchange.send(with(Call.delete(PATH), equipment), LAYOUT);
    }

    private static Call with(Call call, Equipment equipment) {
        return call.with("carrier", equipment.carrier())
                .with("aircraftType", equipment.aircraftType())
                .with("configuration", equipment.configuration());
    }
}
