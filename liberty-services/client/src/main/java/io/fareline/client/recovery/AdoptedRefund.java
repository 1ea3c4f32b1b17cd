package io.fareline.client.recovery;

import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/** Money that went back to the payer of a booking that knows nothing of it: see {@link AdoptedRefunds#withdraw}. */
public record AdoptedRefund(UUID operationId, UUID paymentIntentId, UUID bookingId, Money amount, Instant refundedAt) {}
