package io.fareline.client.seatblock;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.time.LocalDate;

/**
 * Seats that nobody gets on a dated flight, whatever the plan of its aircraft has for sale. How many seats may be sold stays as it
 * is. Who has not seen what another one changed, or that another aircraft came, is refused with the code {@code CHANGED_MEANWHILE}.
 */
public final class SeatBlocks {
    private static final TypeReference<BlockedFlight> FLIGHT = new TypeReference<>() {};
    private static final TypeReference<SeatBlockReport> REPORT = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public SeatBlocks(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Of a dated flight, leg by leg, also once it has departed. */
    public BlockedFlight of(String flightNumber, LocalDate operatingOn) {
        return exchange.send(Call.get("/v1/seat-blocks/" + Call.segment(flightNumber) + "/" + operatingOn), FLIGHT);
    }

    /** Blocks and gives back all that is named, or nothing; who sits there is in the way, with {@code SEAT_TAKEN}, or moved. */
    public SeatBlockReport change(SeatBlockChange change) {
        return change(change, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public SeatBlockReport change(SeatBlockChange change, IdempotencyKey key) {
        return exchange.send(Call.post("/v1/seat-block-changes", change, key), REPORT);
    }
}
