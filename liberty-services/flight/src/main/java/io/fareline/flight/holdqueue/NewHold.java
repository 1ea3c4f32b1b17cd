package io.fareline.flight.holdqueue;

import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.HoldState;
import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.platform.outbox.PreparedEvent;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A hold about to be placed.
 *
 * @param priceGuaranteedUntil no later than the limit
 * @param allowed what its client may have, null without limits
 * @param defaultAccountingCode for a first carrier that has none of its own
 * @param event what is told of it once it is placed
 */
public record NewHold(
        UUID id,
        HoldOwner owner,
        byte[] contentHash,
        TicketingTimeLimit limit,
        Instant priceGuaranteedUntil,
        Instant placedAt,
        String firstCarrier,
        String defaultAccountingCode,
        Price price,
        List<Hold.Segment> segments,
        List<LegSeats> legs,
        PreparedEvent event,
        HoldQuota allowed)
        implements WaitingHold.Request {

    /** The hold that it became. */
    public Hold placed(String accountingCode) {
        return new Hold(
                id,
                owner,
                contentHash,
                HoldState.HELD,
                limit,
                priceGuaranteedUntil,
                List.of(),
                1,
                accountingCode,
                price,
                segments);
    }

    /** What no two batches may decide over at the same time. */
    @Override
    public List<Long> legIds() {
        return legs.stream().map(LegSeats::legId).toList();
    }

    /** As {@code place_holds} reads it. */
    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject()
                .write("id", id.toString())
                .write("acting_client", owner.actingClient())
                .write("calling_service", owner.callingService())
                .write("content_hash", "\\x" + HexFormat.of().formatHex(contentHash))
                .write("ticketing_time_limit", limit.instant().toString())
                .write("price_guaranteed_until", priceGuaranteedUntil.toString())
                .write("placed_at", placedAt.toString())
                .write("carrier", firstCarrier)
                .write("default_accounting_code", defaultAccountingCode);
        writePrice(json);
        json.writeStartArray("segments");
        for (var segment : segments) write(segment, json);
        json.writeEnd().writeStartArray("legs");
        for (var leg : legs) write(leg, json);
        json.writeEnd();
        if (allowed != null) allowed.write(json);
        event.write("event", json);
        json.writeEnd();
    }

    private void writePrice(JsonGenerator json) {
        json.write("currency", price.currency())
                .write("adults", price.party().adults())
                .write("children", price.party().children())
                .write("infants", price.party().infants())
                .write("adult_fare", price.adultFare())
                .write("child_fare", price.childFare())
                .write("infant_fare", price.infantFare())
                .write("seat_taxes", price.seatTaxes())
                .write("refundable", price.refundable())
                .write("cancellation_fee", price.cancellationFee());
    }

    private static void write(Hold.Segment segment, JsonGenerator json) {
        json.writeStartObject()
                .write("sequence", segment.sequence())
                .write("flight_number", segment.flightNumber())
                .write("operating_on", segment.operatingOn().toString())
                .write("origin", segment.origin())
                .write("destination", segment.destination())
                .write("departs_local", segment.departure().local().toString())
                .write("departs_at", segment.departure().instant().toString())
                .write("arrives_local", segment.arrival().local().toString())
                .write("arrives_at", segment.arrival().instant().toString())
                .write("origin_terminal", segment.originTerminal())
                .write("destination_terminal", segment.destinationTerminal())
                .write("aircraft_type", segment.aircraftType())
                .write("cabin", segment.cabin())
                .write("booking_class", segment.bookingClass())
                .write("fare_basis", segment.fareBasis())
                .writeEnd();
    }

    private static void write(LegSeats leg, JsonGenerator json) {
        json.writeStartObject()
                .write("leg_id", leg.legId())
                .write("sequence", leg.segment())
                .write("booking_class", leg.bookingClass())
                .write("seats", leg.seats())
                .write("times_version", leg.timesVersion())
                .writeEnd();
    }
}
