package io.fareline.payment.intent;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a booking wants paid. The id is the caller's, so that a repetition opens nothing new. */
@TolerantReader
public record NewPaymentIntentRequest(
        @NotNull UUID id, @NotNull UUID bookingId, @NotNull Money amount) {}
