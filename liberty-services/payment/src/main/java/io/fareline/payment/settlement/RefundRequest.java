package io.fareline.payment.settlement;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Give that much back. */
@TolerantReader
public record RefundRequest(
        @NotNull UUID operationId, @NotNull Money amount) {}
