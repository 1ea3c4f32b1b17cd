package io.fareline.client.seatlayout;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.util.List;

/**
 * The plans of seats of carriers' configurations. Where staff have set none, a rule makes one. The same plan again
 * changes nothing, so that no key is needed; each change leaves an audit entry. Who has not seen what another one set
 * is refused, with the code {@code CHANGED_MEANWHILE}.
 */
public final class SeatLayouts {
    private static final String PATH = "/v1/seat-layouts";
    private static final TypeReference<SeatLayout> LAYOUT = new TypeReference<>() {};
    private final Exchange exchange;

    record Wanted(List<PlannedCabin> cabins, String seen) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public SeatLayouts(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The plan that it has: the one that was set, or else by rule. */
    public SeatLayout of(Equipment equipment) {
        return exchange.send(with(Call.get(PATH), equipment), LAYOUT);
    }

    /**
     * Sets its plan, with as many seats for sale in each cabin as the configuration has. Who sits in a seat that is not
     * there any more is given another, or none.
     *
     * @param seen version of the plan whose place it takes
     */
    public SeatLayout set(Equipment equipment, List<PlannedCabin> cabins, String seen) {
        return exchange.send(with(Call.put(PATH, new Wanted(cabins, seen), null), equipment), LAYOUT);
    }

    /** Takes the plan away, so that there is one by rule. @param seen its version */
    public SeatLayout remove(Equipment equipment, String seen) {
        return exchange.send(with(Call.delete(PATH), equipment).with("seen", seen), LAYOUT);
    }

    private static Call with(Call call, Equipment equipment) {
        return call.with("carrier", equipment.carrier())
                .with("aircraftType", equipment.aircraftType())
                .with("configuration", equipment.configuration());
    }
}
