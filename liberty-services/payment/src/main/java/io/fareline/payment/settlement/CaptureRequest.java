package io.fareline.payment.settlement;

import io.fareline.platform.money.Money;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Capture what is authorized, or that much of it. */
@TolerantReader
public record CaptureRequest(@NotNull UUID operationId, Money amount) {}
