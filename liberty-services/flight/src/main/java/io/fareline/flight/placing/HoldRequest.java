package io.fareline.flight.placing;

import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.PassengerType;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a service asks flight to keep.
 *
 * @param holdId chosen by the caller: the same request with the same id has one effect
 * @param holdUntil null for as long as flight allows; never prolongs it
 */
@TolerantReader
public record HoldRequest(
        @NotNull UUID holdId,

        @NotNull @Size(min = 1, max = Offer.MOST_TOGETHER)
        List<@NotNull @Size(min = 1, max = OfferTokens.LONGEST) String> offerIds,

        @NotNull @Size(min = 1, max = Party.LARGEST) @Valid List<@NotNull @Valid Passenger> passengers,
        Instant holdUntil) {

    /** Who flies, without a name: flight needs none. */
    @TolerantReader
    public record Passenger(
            @NotNull PassengerType type, @NotNull LocalDate bornOn) {}

    Party party() {
        return new Party(count(PassengerType.ADT), count(PassengerType.CHD), count(PassengerType.INF));
    }

    private int count(PassengerType type) {
        return (int)
                passengers.stream().filter(passenger -> passenger.type == type).count();
    }

    /** SHA-256 over everything but the id: equal for a retry, different for another request under the same id. */
    byte[] contentHash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(offerIds.size());
            for (String offerId : offerIds) out.writeUTF(offerId);
            out.writeInt(passengers.size());
            for (var passenger : passengers) {
                out.writeUTF(passenger.type.name());
                out.writeLong(passenger.bornOn.toEpochDay());
            }
            out.writeUTF(holdUntil == null ? "" : holdUntil.toString());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
