package io.fareline.client.recovery;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.staff.SupportBooking;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Refunds that only the provider had, of bookings that know nothing of them. */
public final class AdoptedRefunds {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/support/adopted-refunds";
    private static final TypeReference<SupportBooking> BOOKING = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<AdoptedRefund> refunds, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public AdoptedRefunds(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param after cursor of a page, null for the first one */
    public Page<AdoptedRefund> page(String after, int limit) {
        var listed = exchange.send(Call.get(ALL).with("after", after).with("limit", Pages.checked(limit)), LISTED);
        return new Page<>(listed.refunds, listed.after);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<AdoptedRefund> all() {
        return Pages.all(after -> page(after, USUAL));
    }

    /** Has the booking end whose money that was: tickets are withdrawn, seats go back, no money moves. */
    public SupportBooking withdraw(UUID operationId) {
        return withdraw(operationId, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public SupportBooking withdraw(UUID operationId, IdempotencyKey key) {
        return exchange.send(Call.post(ALL + "/" + operationId + "/withdrawals", key), BOOKING);
    }
}
