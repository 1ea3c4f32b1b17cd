package io.fareline.payment.settlement;

import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A command that needs no more than its id. */
@TolerantReader
public record OperationRequest(@NotNull UUID operationId) {}
