package io.fareline.booking.cancellation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which quote the client accepts. */
public record CancellationRequest(@NotNull UUID quoteId) {}
