package io.fareline.client.booking;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import java.util.UUID;

/** What was authorized, captured and refunded; bookings name theirs. */
public final class PaymentIntents {
    private static final TypeReference<PaymentIntent> INTENT = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public PaymentIntents(Exchange exchange) {
        this.exchange = exchange;
    }

    /** One of them as it is now. */
    public PaymentIntent get(UUID id) {
        return exchange.send(Call.get("/v1/payment-intents/" + id), INTENT);
    }
}
