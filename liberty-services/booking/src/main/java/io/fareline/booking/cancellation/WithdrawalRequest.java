package io.fareline.booking.cancellation;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Money of a booking went back without its doing.
 *
 * @param refundOperationId the payment operation by which it did; the withdrawal has the same id
 * @param amount that went back
 */
@TolerantReader
public record WithdrawalRequest(
        @NotNull UUID refundOperationId,
        @NotNull UUID paymentIntentId,
        @NotNull Money amount) {}
